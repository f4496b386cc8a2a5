import { Query } from 'mingo'
import { unsupported } from '../cloud-error'
import type { Collection } from './collection'
import { type Order, sortDocuments } from './order'
import { choosePlan, missingIndex } from './plan'
import { compileFilter, type Filter } from './query-rules'
import { invalidOperator } from './refusals'
import { type Document, idKey, isObject } from './values'

/** What a transaction sees otherwise than committed; null is a document that it does not see. */
export type Overlay = Map<string, Document | null>

export interface Search {
  query: Document
  order?: Order
  offset?: number
  limit?: number
  overlay?: Overlay
}

export interface Found {
  documents: Document[]
  scanned: number
}

/** Told of a query on a growing collection that no index covers; refuses by throwing. */
export type OnUnindexed = (collection: string, sentence: string) => void

/** Finds documents; looks at as few as the declared indexes allow and counts them. */
export function find(collection: Collection, search: Search, onUnindexed: OnUnindexed): Found {
  const filter = compileFilter(search.query)
  const order = search.order ?? []
  const overlay = search.overlay ?? new Map<string, Document | null>()
  const wanted = (search.offset ?? 0) + (search.limit ?? Number.POSITIVE_INFINITY)
  const plan = choosePlan(collection, filter.conjuncts, order, search.limit !== undefined)
  if (!plan.isCovered && collection.growing) {
    onUnindexed(collection.name, sentenceFor(collection.name, filter, search))
  }

  const isOrdered = plan.isOrdered && overlay.size === 0
  const matches: Document[] = []
  let scanned = 0
  if (wanted > 0) {
    for (const document of plan.candidates()) {
      scanned += 1
      if (overlay.has(idKey(document._id)) || !filter.test(document)) continue
      matches.push(document)
      if (isOrdered && matches.length >= wanted) break
    }
    for (const document of overlay.values()) {
      if (document === null) continue
      scanned += 1
      if (filter.test(document)) matches.push(document)
    }
  }
  const sorted = isOrdered || order.length === 0 ? matches : sortDocuments(matches, order)
  return { documents: sorted.slice(search.offset ?? 0, wanted), scanned }
}

function sentenceFor(name: string, filter: Filter, search: Search): string {
  const order = (search.order ?? []).map(({ field, direction }) => `${field} ${direction}`)
  const asked = `${JSON.stringify(search.query)}${order.length > 0 ? ` order by ${order.join(', ')}` : ''}`
  if (filter.conjuncts.length === 0 && order.length === 0) {
    return `The query ${asked} reads all of the growing collection "${name}"; give it a condition on an indexed field.`
  }
  return `No index of the growing collection "${name}" covers the query ${asked}; declare the index ${missingIndex(filter.conjuncts, search.order ?? [])}.`
}

/** Reads the SDK's `{"a":1,"b.c":-1}`. */
export function orderFrom(value: Document): Order {
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw invalidOperator(`the sort direction of ${field} must be 1 or -1`)
    }
    return { field, direction }
  })
}

/** Keeps the fields that a projection names (or does not). */
export function project(documents: Document[], projection: Document): Document[] {
  checkProjection(projection)
  if (Object.keys(projection).length === 0) return documents
  // mingo takes excluded nested fields out of the document it is given: the stored one must not be it.
  const copies = documents.map((document) => structuredClone(document))
  return new Query<Document>({}).find<Document>(copies, projection).all()
}

function checkProjection(projection: Document): void {
  const kinds = new Set<boolean>()
  for (const [field, value] of Object.entries(projection)) {
    if (field.endsWith('.$')) throw unsupported('the positional projection')
    if (isObject(value)) {
      const unknown = Object.keys(value).find((key) => key !== '$slice' && key !== '$elemMatch')
      if (unknown !== undefined) throw unsupported(`the projection ${unknown}`)
    } else if (field !== '_id') kinds.add(value === true || Number(value) !== 0)
  }
  if (kinds.size > 1) {
    throw invalidOperator('Projection cannot have a mix of inclusion and exclusion.')
  }
}
