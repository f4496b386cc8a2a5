import { randomBytes } from 'node:crypto'
import type { Collection } from './collection'
import type { Overlay } from './find'
import { duplicateKey, transactionConflict, transactionMissing } from './refusals'
import { type Document, idKey } from './values'
import {
  applyWrites,
  lockKey,
  pendingRival,
  sharedIndex,
  type Transaction,
  type World,
  type Write,
} from './world'

const limitMs = 30_000

/** Opens a transaction; it ends by itself after 30 seconds. Answers its id. */
export function beginTransaction(world: World, invocation: string | undefined): string {
  const id = randomBytes(16).toString('hex')
  let resolveFinished = () => {}
  const finished = new Promise<void>((resolve) => {
    resolveFinished = resolve
  })
  const transaction: Transaction = {
    ...{ id, invocation, snapshot: undefined, writes: new Map(), finished },
    finish() {
      clearTimeout(limit)
      resolveFinished()
    },
  }
  const limit = setTimeout(() => endTransaction(world, transaction), limitMs)
  limit.unref()
  world.transactions.set(id, transaction)
  return id
}

/** The transaction for an operation; the first one fixes what it sees. */
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
  // The latest write goes last, so that a unique key may pass from one document to another.
  writes.delete(id)
  transaction.writes.set(collection, writes.set(id, after))
}

/** Applies what the transaction wrote and ends it; answers the writes. */
export function commitTransaction(world: World, id: string): Write[] {
  const transaction = openTransaction(world, id)
  const writes = writesOf(transaction)
  try {
    applyWrites(world, writes)
  } finally {
    endTransaction(world, transaction)
  }
  return writes
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

function writesOf(transaction: Transaction): Write[] {
  return [...transaction.writes].flatMap(([collection, writes]) =>
    [...writes].map(([id, after]) => ({ collection, id, after })),
  )
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
