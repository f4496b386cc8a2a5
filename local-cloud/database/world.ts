import type { Collection } from './collection'
import { type Document, idKey } from './values'

/** What a commit does to one document; `after` null removes it. */
export interface Write {
  collection: Collection
  id: string
  after: Document | null
}

interface PastChange {
  version: number
  collection: Collection
  id: string
  before: Document | null
}

export interface Transaction {
  id: string
  invocation: string | undefined
  /** The version that it reads, fixed by its first operation. */
  snapshot: number | undefined
  writes: Map<Collection, Map<string, Document | null>>
  /** Resolves when it has been committed or aborted. */
  finished: Promise<void>
  finish: () => void
}

/** The documents of one environment and the transactions open on them. */
export interface World {
  collections: Map<string, Collection>
  version: number
  /** Earlier states, kept only as long as an open snapshot may need them. */
  history: PastChange[]
  transactions: Map<string, Transaction>
  locks: Map<string, Transaction>
}

/** A plain write has met a document that an open transaction has written; it waits for the end. */
export class WriteMustWait extends Error {
  readonly transaction: Transaction

  constructor(transaction: Transaction) {
    super('a transaction holds this document')
    this.transaction = transaction
  }
}

export function createWorld(): World {
  return {
    collections: new Map(),
    version: 0,
    history: [],
    transactions: new Map(),
    locks: new Map(),
  }
}

/** Applies all writes or none. */
export function applyWrites(world: World, writes: Write[]): void {
  const done: PastChange[] = []
  try {
    for (const { collection, id, after } of writes) {
      const before = collection.get(id) ?? null
      if (after === null) collection.remove(id)
      else collection.put(after)
      done.push({ version: world.version + 1, collection, id, before })
    }
  } catch (error) {
    for (const { collection, id, before } of done.reverse()) {
      if (before === null) collection.remove(id)
      else collection.put(before)
    }
    throw error
  }
  world.version += 1
  if (world.transactions.size > 0) world.history.push(...done)
}

/** Applies the writes of a call outside of transactions; waits by throwing `WriteMustWait`. */
export function applyPlainWrites(world: World, writes: Write[]): void {
  if (world.transactions.size > 0) {
    for (const { collection, id, after } of writes) {
      const holder = world.locks.get(lockKey(collection, id))
      if (holder !== undefined) throw new WriteMustWait(holder)
      const rival = after === null ? undefined : pendingRival(world, undefined, collection, after)
      if (rival !== undefined) throw new WriteMustWait(rival)
    }
  }
  applyWrites(world, writes)
}

/** Another open transaction that is about to store one of the document's unique keys. */
export function pendingRival(
  world: World,
  self: Transaction | undefined,
  collection: Collection,
  document: Document,
): Transaction | undefined {
  for (const transaction of world.transactions.values()) {
    if (transaction === self) continue
    for (const [id, other] of transaction.writes.get(collection) ?? []) {
      const isSame = id === idKey(document._id)
      if (!isSame && sharedIndex(collection, document, other) !== undefined) return transaction
    }
  }
  return undefined
}

/** A unique index at which both documents would stand under one key. */
export function sharedIndex(
  collection: Collection,
  document: Document,
  other: Document | null,
): string | undefined {
  if (other === null) return undefined
  const index = collection.indexes.find(({ spec, keysOf }) => {
    if (spec.unique !== true) return false
    const keys = new Set(keysOf(other).map((key) => JSON.stringify(key)))
    return keysOf(document).some((key) => keys.has(JSON.stringify(key)))
  })
  return index?.spec.name
}

export function lockKey(collection: Collection, id: string): string {
  return `${collection.name}\u0000${id}`
}
