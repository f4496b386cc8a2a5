import { compileFilter } from './query-rules'
import { writeRefused } from './refusals'
import { applyOperator, type Slot } from './update-operators'
import { type Change, readUpdate } from './update-rules'
import { copy, type Document, isObject } from './values'

/** A checked update that makes a changed copy of a document; the document itself stays as it is. */
export type Update = (document: Document, isInsert: boolean) => Document

/** `query` is what found the documents; the positional `$` needs it. */
export function compileUpdate(update: Document, query: Document): Update {
  const changes = readUpdate(update)
  return (document, isInsert) => {
    const result = copy(document)
    for (const change of changes) {
      if (change.operator === '$setOnInsert') {
        if (isInsert) applyAll(result, { ...change, operator: '$set' }, document, query)
      } else if (change.operator === '$rename') rename(result, change, document, query)
      else applyAll(result, change, document, query)
    }
    return result
  }
}

function applyAll(result: Document, change: Change, before: Document, query: Document): void {
  const mayCreate = !['$unset', '$pop', '$pull', '$pullAll'].includes(change.operator)
  for (const slot of slotsAt(result, change.path, mayCreate, before, query)) {
    applyOperator(slot, change, String(before._id))
  }
}

function rename(result: Document, change: Change, before: Document, query: Document): void {
  const [slot] = slotsAt(result, change.path, false, before, query)
  const value = slot?.get()
  if (slot === undefined || value === undefined) return
  slot.remove()
  const to = { operator: '$set', path: String(change.value).split('.'), value }
  applyAll(result, to, before, query)
}

/**
 * The places that a path names; `$[]` names every element. Parents are made where the operator
 * may make them, and a parent that is neither document nor array is refused as MongoDB does.
 */
function slotsAt(
  root: Document,
  path: string[],
  mayCreate: boolean,
  before: Document,
  query: Document,
): Slot[] {
  let parents: unknown[] = [root]
  const walked: string[] = []
  for (const [at, part] of path.entries()) {
    const key = part === '$' ? String(matchedPosition(before, walked, query)) : part
    const next = path[at + 1]
    if (next === undefined)
      return parents.flatMap((parent) => slotsIn(parent, key, path, mayCreate))
    parents = parents.flatMap((parent) =>
      slotsIn(parent, key, path, mayCreate).flatMap((slot) => {
        if (slot.get() === undefined) {
          if (!mayCreate) return []
          slot.set({})
        }
        return [slot.get()]
      }),
    )
    walked.push(key)
  }
  return []
}

function slotsIn(parent: unknown, key: string, path: string[], mayCreate: boolean): Slot[] {
  if (key === '$[]') {
    if (!Array.isArray(parent)) {
      throw writeRefused(
        `The path '${path.join('.')}' must exist in the document in order to apply array updates.`,
      )
    }
    return parent.map((_, i) => arraySlot(parent, i))
  }
  if (Array.isArray(parent)) {
    if (/^\d+$/.test(key)) return [arraySlot(parent, Number(key))]
    if (!mayCreate) return []
    throw cannotCreate(key, path, parent)
  }
  if (!isObject(parent)) {
    if (!mayCreate) return []
    throw cannotCreate(key, path, parent)
  }
  return [
    {
      get: () => (Object.hasOwn(parent, key) ? parent[key] : undefined),
      set: (value) => {
        parent[key] = value
      },
      remove: () => {
        delete parent[key]
      },
    },
  ]
}

function cannotCreate(key: string, path: string[], parent: unknown): Error {
  const name = path[path.indexOf(key) - 1] ?? ''
  return writeRefused(
    `Cannot create field '${key}' in element {${name}: ${JSON.stringify(parent)}}`,
  )
}

function arraySlot(array: unknown[], position: number): Slot {
  return {
    get: () => array[position],
    set: (value) => {
      while (array.length < position) array.push(null)
      array[position] = value
    },
    remove: () => {
      if (position < array.length) array[position] = null
    },
  }
}

/** The first element on account of which the query matched. */
function matchedPosition(document: Document, path: string[], query: Document): number {
  const filter = compileFilter(query)
  let array: unknown = document
  for (const key of path) array = isObject(array) ? array[key] : undefined
  const elements = Array.isArray(array) ? array : []
  const asked = JSON.stringify(query).includes(`"${path.join('.')}`)
  const position = elements.findIndex((element) => filter.test(withOnly(document, path, element)))
  if (position < 0 || !asked) {
    throw writeRefused('The positional operator did not find the match needed from the query.')
  }
  return position
}

function withOnly(document: Document, path: string[], element: unknown): Document {
  const [key, ...rest] = path
  if (key === undefined) return document
  const inner = document[key]
  const value = rest.length > 0 && isObject(inner) ? withOnly(inner, rest, element) : [element]
  return { ...document, [key]: value }
}
