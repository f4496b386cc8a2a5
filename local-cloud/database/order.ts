import { type Document, isObject } from './values'

/** MongoDB's order of types; within one type values compare, across types they do not. */
export function typeRank(value: unknown): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  return isObject(value) ? 4 : 6
}

/** MongoDB's order of all values, missing counting as null. */
export function compareValues(left: unknown, right: unknown): number {
  const rank = typeRank(left)
  const byType = rank - typeRank(right)
  if (byType !== 0) return byType
  if (rank === 1) return 0
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (typeof left === 'boolean') return Number(left) - Number(right)
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right)
  if (isObject(left) && isObject(right)) return compareObjects(left, right)
  return compareText(String(left), String(right))
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** NaN is the smallest number. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : left > right ? 1 : 0
}

function compareArrays(left: unknown[], right: unknown[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareValues(left[i], right[i])
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareObjects(left: Document, right: Document): number {
  const leftKeys = Object.keys(left)
  const rightKeys = Object.keys(right)
  for (let i = 0; i < Math.min(leftKeys.length, rightKeys.length); i++) {
    const leftKey = leftKeys[i] ?? ''
    const rightKey = rightKeys[i] ?? ''
    const order =
      typeRank(left[leftKey]) - typeRank(right[rightKey]) ||
      compareText(leftKey, rightKey) ||
      compareValues(left[leftKey], right[rightKey])
    if (order !== 0) return order
  }
  return leftKeys.length - rightKeys.length
}

/** The values at a dotted path; a path through an array has one for each element. */
export interface PathValues {
  values: unknown[]
  throughArray: boolean
}

export function valuesAt(document: Document, path: string): PathValues {
  if (!path.includes('.')) return expand(own(document, path))
  const found: PathValues = { values: [], throughArray: false }
  collect(document, path.split('.'), 0, found)
  if (found.values.length === 0) found.values.push(null)
  return found
}

function expand(value: unknown): PathValues {
  if (!Array.isArray(value)) return { values: [value ?? null], throughArray: false }
  return { values: value.length === 0 ? [null] : value, throughArray: true }
}

function own(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function collect(value: unknown, path: string[], at: number, found: PathValues): void {
  const key = path[at]
  if (key === undefined) {
    const last = expand(value)
    found.throughArray ||= last.throughArray
    found.values.push(...last.values)
    return
  }
  if (Array.isArray(value) && !/^\d+$/.test(key)) {
    found.throughArray = true
    for (const item of value) collect(item, path, at, found)
    return
  }
  collect(own(value, key), path, at + 1, found)
}

export type Order = { field: string; direction: 1 | -1 }[]

/** Sorts as MongoDB does: of an array its least element counts upwards, its greatest downwards. */
export function sortDocuments(documents: Document[], order: Order): Document[] {
  const keyed = documents.map((document) => ({
    document,
    key: order.map(({ field, direction }) => sortKey(document, field, direction)),
  }))
  keyed.sort((left, right) => {
    for (let i = 0; i < order.length; i++) {
      const compared = compareValues(left.key[i], right.key[i]) * (order[i]?.direction ?? 1)
      if (compared !== 0) return compared
    }
    return 0
  })
  return keyed.map(({ document }) => document)
}

function sortKey(document: Document, field: string, direction: 1 | -1): unknown {
  const { values } = valuesAt(document, field)
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}
