import type { Collection } from './collection'
import { type Order, typeRank } from './order'
import type { Conjunct } from './query-rules'
import type { Bounds, Range, SortedIndex } from './sorted-index'
import { type Document, idKey } from './values'

/** How candidates are found. `isOrdered`: they come in the order that was asked for. */
export interface Plan {
  candidates(): Iterable<Document>
  isOrdered: boolean
  /** False when every document of the collection may have to be looked at. */
  isCovered: boolean
}

interface IndexPlan {
  index: SortedIndex
  bounds: Bounds[]
  isReversed: boolean
  isOrdered: boolean
  usefulness: number
}

const maxPoints = 1000

/** Chooses the way that looks at the fewest documents; `isLimited` values an ordered one higher. */
export function choosePlan(
  collection: Collection,
  conjuncts: Conjunct[],
  order: Order,
  isLimited: boolean,
): Plan {
  const ids = pointsOf(conjuncts, '_id')
  if (ids !== undefined) {
    const keys = [...new Set(ids.map(idKey))]
    return {
      isOrdered: order.length === 0 || keys.length <= 1,
      isCovered: true,
      candidates: () =>
        keys.map((key) => collection.get(key)).filter((found) => found !== undefined),
    }
  }
  const plans = collection.indexes
    .map((index) => indexPlan(index, conjuncts, order))
    .filter((plan) => plan.usefulness > 0 && (plan.bounds.length > 0 || isLimited))
    .sort((left, right) => right.usefulness - left.usefulness)
  const [best] = plans
  if (best !== undefined && best.bounds.length > 0) return fromIndex(best)
  const union = unionPlan(collection, conjuncts)
  if (union !== undefined) return { ...union, isOrdered: order.length === 0 }
  if (best !== undefined) return fromIndex(best)
  return { isOrdered: order.length === 0, isCovered: false, candidates: () => collection.all() }
}

/** The index that would have covered a query, in words: equality first, then order, then range. */
export function missingIndex(conjuncts: Conjunct[], order: Order): string {
  const fields = conjuncts.flatMap((conjunct) =>
    conjunct.kind === 'field' ? [conjunct] : conjunct.branches.flat().filter(isField),
  )
  const equal = fields.filter(({ operators }) => points(operators) !== undefined)
  const ranged = fields.filter((field) => !equal.includes(field))
  const keys = new Map<string, 1 | -1>()
  for (const { field } of equal) keys.set(field, 1)
  for (const { field, direction } of order) if (!keys.has(field)) keys.set(field, direction)
  for (const { field } of ranged) if (!keys.has(field)) keys.set(field, 1)
  const list = [...keys].map(([name, direction]) => `{ name: '${name}', direction: ${direction} }`)
  return `{ name: '${[...keys.keys()].join('_')}', keys: [${list.join(', ')}] }`
}

function isField(conjunct: Conjunct): conjunct is Conjunct & { kind: 'field' } {
  return conjunct.kind === 'field'
}

function indexPlan(index: SortedIndex, conjuncts: Conjunct[], order: Order): IndexPlan {
  let equal: unknown[][] = [[]]
  let range: Range | undefined
  let depth = 0
  for (const { name } of index.spec.keys) {
    const values = pointsOf(conjuncts, name)
    if (values === undefined || equal.length * values.length > maxPoints) {
      range = rangeOf(conjuncts, name, index.isMultikey())
      break
    }
    equal = equal.flatMap((prefix) => values.map((value) => [...prefix, value]))
    depth += 1
  }
  const direction = equal.length === 1 ? orderDirection(index, conjuncts, order, depth) : undefined
  const isBounded = depth > 0 || range !== undefined
  return {
    index,
    bounds: isBounded ? equal.map((values) => ({ equal: values, ...(range && { range }) })) : [],
    isReversed: direction === -1,
    isOrdered: order.length === 0 || direction !== undefined,
    usefulness: depth + (range ? 0.6 : 0) + (order.length > 0 && direction !== undefined ? 0.5 : 0),
  }
}

/** 1 or -1 when reading the index forwards or backwards gives the order, fixed keys apart. */
function orderDirection(
  index: SortedIndex,
  conjuncts: Conjunct[],
  order: Order,
  depth: number,
): 1 | -1 | undefined {
  if (index.isMultikey()) return undefined
  const isFixed = (field: string) => pointsOf(conjuncts, field)?.length === 1
  const wanted = order.filter(({ field }) => !isFixed(field))
  const keys = index.spec.keys.slice(depth)
  const turns = wanted.map(({ field, direction }, i) =>
    keys[i]?.name === field ? direction * (keys[i]?.direction ?? 1) : 0,
  )
  if (turns.every((turn) => turn === 1)) return 1
  return turns.every((turn) => turn === -1) ? -1 : undefined
}

function fromIndex({ index, bounds, isReversed, isOrdered }: IndexPlan): Plan {
  const spans = bounds.length > 0 ? bounds : [{ equal: [] }]
  return {
    isOrdered,
    isCovered: true,
    *candidates() {
      const seen = index.isMultikey() || spans.length > 1 ? new Set<unknown>() : undefined
      for (const bound of spans) {
        const [from, to] = index.span(bound)
        for (let i = 0; i < to - from; i++) {
          const document = index.at(isReversed ? to - 1 - i : from + i)
          if (seen?.has(document._id)) continue
          seen?.add(document._id)
          yield document
        }
      }
    },
  }
}

/** An `or` of which every branch has a plan of its own. */
function unionPlan(collection: Collection, conjuncts: Conjunct[]): Plan | undefined {
  for (const conjunct of conjuncts) {
    if (conjunct.kind !== 'or') continue
    const plans = conjunct.branches.map((branch) => choosePlan(collection, branch, [], false))
    if (!plans.every((plan) => plan.isCovered)) continue
    return {
      isOrdered: true,
      isCovered: true,
      *candidates() {
        const seen = new Set<unknown>()
        for (const plan of plans) {
          for (const document of plan.candidates()) {
            if (seen.has(document._id)) continue
            seen.add(document._id)
            yield document
          }
        }
      },
    }
  }
  return undefined
}

/** The values of which a field has to have one, when the query says so. */
function pointsOf(conjuncts: Conjunct[], field: string): unknown[] | undefined {
  for (const conjunct of conjuncts) {
    if (conjunct.kind !== 'field' || conjunct.field !== field) continue
    const values = points(conjunct.operators)
    if (values !== undefined) return values
  }
  return undefined
}

function points({ $eq, $in, ...rest }: Document): unknown[] | undefined {
  if (Array.isArray($in)) return $in.every(isPoint) ? $in : undefined
  const isEquality = $eq !== undefined && !('$in' in rest)
  return isEquality && isPoint($eq) ? [$eq] : undefined
}

/** Arrays and regular expressions match otherwise than by being equal to an index key. */
function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof RegExp)
}

function rangeOf(conjuncts: Conjunct[], field: string, isMultikey: boolean): Range | undefined {
  const range: Range = {}
  for (const conjunct of conjuncts) {
    if (conjunct.kind !== 'field' || conjunct.field !== field) continue
    const { $gt, $gte, $lt, $lte } = conjunct.operators
    if (isRangeValue($gt)) range.min = { value: $gt, inclusive: false }
    else if (isRangeValue($gte)) range.min = { value: $gte, inclusive: true }
    if (isRangeValue($lt)) range.max = { value: $lt, inclusive: false }
    else if (isRangeValue($lte)) range.max = { value: $lte, inclusive: true }
  }
  if (range.min === undefined) return range.max === undefined ? undefined : { max: range.max }
  const mixed = range.max !== undefined && typeRank(range.max.value) !== typeRank(range.min.value)
  return isMultikey || mixed ? { min: range.min } : range
}

function isRangeValue(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || value instanceof Date
}
