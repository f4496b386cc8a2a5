import type { Collection } from './collection'
import type { Overlay } from './find'
import { duplicateKey, transactionConflict, transactionMissing } from './refusals'
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

export function openTransaction(world: World, id: string): Transaction {
  const transaction = world.transactions.get(id)
  if (transaction === undefined) throw transactionMissing()
  transaction.snapshot ??= world.version
  return transaction
}

/** What the transaction sees of a collection otherwise than what is committed now. */
export function overlayOf(world: World, transaction: Transaction, collection: Collection): Overlay {
  const overlay: Overlay = new Map()
  const snapshot = transaction.snapshot ?? world.version
  for (let i = world.history.length - 1; i >= 0; i--) {
    const past = world.history[i]
    if (past === undefined || past.version <= snapshot) break
    if (past.collection === collection) overlay.set(past.id, past.before)
  }
  for (const [id, document] of transaction.writes.get(collection) ?? []) overlay.set(id, document)
  return overlay
}

/** Takes the document's lock and keeps the write until the commit. */
export function writeInTransaction(world: World, transaction: Transaction, write: Write): void {
  const { collection, id, after } = write
  const key = lockKey(collection, id)
  const holder = world.locks.get(key)
  if (holder !== undefined && holder !== transaction) throw transactionConflict()
  if (hasChangedSince(world, transaction.snapshot ?? world.version, collection, id)) {
    throw transactionConflict()
  }
  if (after !== null) checkUnique(world, transaction, collection, after)
  world.locks.set(key, transaction)
  const writes = transaction.writes.get(collection) ?? new Map<string, Document | null>()
  transaction.writes.set(collection, writes.set(id, after))
}

export function writesOf(transaction: Transaction): Write[] {
  return [...transaction.writes].flatMap(([collection, writes]) =>
    [...writes].map(([id, after]) => ({ collection, id, after })),
  )
}

/** Releases everything that the transaction holds. */
export function endTransaction(world: World, transaction: Transaction): void {
  world.transactions.delete(transaction.id)
  for (const { collection, id } of writesOf(transaction)) {
    world.locks.delete(lockKey(collection, id))
  }
  transaction.finish()
  forgetHistory(world)
}

/** Drops the earlier states that no open snapshot can ask for. */
function forgetHistory(world: World): void {
  const snapshots = [...world.transactions.values()].flatMap(({ snapshot }) => snapshot ?? [])
  const oldest = Math.min(world.version, ...snapshots)
  const needed = world.history.findIndex(({ version }) => version > oldest)
  world.history = needed < 0 ? [] : world.history.slice(needed)
}

function hasChangedSince(world: World, snapshot: number, collection: Collection, id: string) {
  return world.history.some(
    (past) => past.version > snapshot && past.id === id && past.collection === collection,
  )
}

function checkUnique(
  world: World,
  transaction: Transaction,
  collection: Collection,
  document: Document,
): void {
  const own = transaction.writes.get(collection)
  const committed = collection.collision(document)
  if (committed !== undefined && !own?.has(idKey(committed.with._id))) {
    throw duplicateKey(collection.name, committed.index, committed.key)
  }
  for (const [id, other] of own ?? []) {
    const shared = id === idKey(document._id) ? undefined : sharedIndex(collection, document, other)
    if (shared !== undefined) throw duplicateKey(collection.name, shared, '{ … }')
  }
  if (pendingRival(world, transaction, collection, document)) throw transactionConflict()
}

/** Another open transaction that is about to store one of the document's unique keys. */
function pendingRival(
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

function sharedIndex(
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

function lockKey(collection: Collection, id: string): string {
  return `${collection.name}\u0000${id}`
}
