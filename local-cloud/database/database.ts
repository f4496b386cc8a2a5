import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { CollectionSpec } from '../api'
import { invalidParameter } from '../cloud-error'
import type { Journal } from '../journal/journal'
import { own } from '../own'
import { type Collection, createCollection } from './collection'
import { find, type OnUnindexed, project, type Search } from './find'
import { recordOf } from './persistence'
import { collectionExists, collectionMissing, duplicateKey } from './refusals'
import {
  beginTransaction,
  commitTransaction,
  endTransaction,
  openTransaction,
  overlayOf,
  writeInTransaction,
} from './transactions'
import { compileUpdate } from './update'
import { type Document, idKey } from './values'
import {
  applyPlainWrites,
  createWorld,
  type Transaction,
  type World,
  type Write,
  WriteMustWait,
} from './world'

const maxListed = 1000

export interface Outcome<T> {
  value: T
  scanned: number
}

export interface FindRequest extends Search {
  projection?: Document
}

export interface UpdateRequest {
  query: Document
  /** Update operators, or with `replace` the whole document without its `_id`. */
  data: Document
  multi: boolean
  replace: boolean
  upsert: boolean
}

/** The collections of one environment. Ids of transactions are those that `begin` answered. */
export interface Database {
  names(): string[]
  insert(name: string, documents: Document[], transaction?: string): Promise<Outcome<unknown[]>>
  find(name: string, request: FindRequest, transaction?: string): Outcome<Document[]>
  count(name: string, query: Document): Outcome<number>
  update(
    name: string,
    request: UpdateRequest,
    transaction?: string,
  ): Promise<Outcome<{ updated: number; upsertedId: unknown }>>
  remove(
    name: string,
    request: { query: Document; multi: boolean },
    transaction?: string,
  ): Promise<Outcome<number>>
  /** Inserts all documents at once or none, as one commit. */
  seed(name: string, documents: Document[]): Promise<void>
  create(name: string): Promise<void>
  begin(invocation?: string): string
  commit(transaction: string): Promise<void>
  abort(transaction: string): void
  /** The open transactions that an invocation began. */
  openFor(invocation: string): string[]
  /** Puts back what the journal held or what is declared; not journaled. */
  restore(name: string, documents: Document[]): void
  /** Everything, uncopied, in insertion order. */
  all(name: string): Document[]
  /** Forgets everything, collections too. */
  clear(): void
}

export function createDatabase(options: {
  environment: string
  specs: Record<string, CollectionSpec>
  journal: Journal
  onUnindexed: OnUnindexed
}): Database {
  const { environment, specs, journal, onUnindexed } = options
  const world: World = createWorld()

  const collectionOf = (name: string): Collection => {
    const collection = world.collections.get(name)
    if (collection === undefined) throw collectionMissing(name)
    return collection
  }

  const persist = (writes: Write[]): Promise<void> =>
    writes.length === 0 ? Promise.resolve() : journal.append(() => recordOf(environment, writes))

  const within = (id: string | undefined): Transaction | undefined =>
    id === undefined ? undefined : openTransaction(world, id)

  const search = (collection: Collection, request: Search, transaction: Transaction | undefined) =>
    find(
      collection,
      transaction === undefined
        ? request
        : { ...request, overlay: overlayOf(world, transaction, collection) },
      onUnindexed,
    )

  /** Runs one write at once, in the transaction if there is one; any error there ends it. */
  const write = async <T>(
    transactionId: string | undefined,
    attempt: (transaction: Transaction | undefined) => { writes: Write[]; outcome: Outcome<T> },
  ): Promise<Outcome<T>> => {
    for (;;) {
      const transaction = within(transactionId)
      try {
        const { writes, outcome } = attempt(transaction)
        if (transaction !== undefined) {
          for (const item of writes) writeInTransaction(world, transaction, item)
          return outcome
        }
        applyPlainWrites(world, writes)
        await persist(writes)
        return outcome
      } catch (error) {
        if (transaction !== undefined) endTransaction(world, transaction)
        if (!(error instanceof WriteMustWait)) throw error
        await error.transaction.finished
      }
    }
  }

  const insertOne = async (name: string, given: Document, transactionId: string | undefined) => {
    const document = '_id' in given ? given : { _id: newId(), ...given }
    checkId(document._id)
    const id = idKey(document._id)
    await write(transactionId, (transaction) => {
      const collection = collectionOf(name)
      const seen = transaction && overlayOf(world, transaction, collection).get(id)
      const existing = seen === undefined ? collection.get(id) : seen
      if (existing) throw duplicateKey(name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`)
      const writes = [{ collection, id, after: document }]
      return { writes, outcome: { value: undefined, scanned: 0 } }
    })
    return document._id
  }

  return {
    names: () => [...world.collections.keys()],
    async insert(name, documents, transactionId) {
      const value: unknown[] = []
      for (const document of documents) value.push(await insertOne(name, document, transactionId))
      return { value, scanned: 0 }
    },
    find(name, request, transactionId) {
      const transaction = within(transactionId)
      const limit = Math.min(request.limit ?? maxListed, maxListed)
      const found = search(collectionOf(name), { ...request, limit }, transaction)
      return {
        value: project(found.documents, request.projection ?? {}),
        scanned: found.scanned,
      }
    },
    count(name, query) {
      const { documents, scanned } = search(collectionOf(name), { query }, undefined)
      return { value: documents.length, scanned }
    },
    update(name, request, transactionId) {
      const change = request.replace ? undefined : compileUpdate(request.data, request.query)
      return write(transactionId, (transaction) => {
        const collection = collectionOf(name)
        const { documents, scanned } = search(collection, limited(request), transaction)
        const writes: Write[] = []
        for (const before of documents) {
          const after = change?.(before, false) ?? { _id: before._id, ...request.data }
          if (isDeepStrictEqual(before, after)) continue
          writes.push({ collection, id: idKey(before._id), after })
        }
        const updated = writes.length
        let upsertedId: unknown
        if (documents.length === 0 && request.upsert) {
          const seed: Document = { _id: request.query._id ?? newId() }
          checkId(seed._id)
          const after = change?.(seed, true) ?? { ...seed, ...request.data }
          writes.push({ collection, id: idKey(seed._id), after })
          upsertedId = seed._id
        }
        return { writes, outcome: { value: { updated, upsertedId }, scanned } }
      })
    },
    remove(name, request, transactionId) {
      return write(transactionId, (transaction) => {
        const collection = collectionOf(name)
        const { documents, scanned } = search(collection, limited(request), transaction)
        const writes = documents.map(({ _id }) => ({ collection, id: idKey(_id), after: null }))
        return { writes, outcome: { value: writes.length, scanned } }
      })
    },
    seed(name, documents) {
      const collection = collectionOf(name)
      const writes = documents.map((given) => {
        const after: Document = '_id' in given ? given : { _id: newId(), ...given }
        checkId(after._id)
        const id = idKey(after._id)
        if (collection.get(id)) throw duplicateKey(name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
        return { collection, id, after }
      })
      applyPlainWrites(world, writes)
      return persist(writes)
    },
    create(name) {
      if (world.collections.has(name)) throw collectionExists(name)
      world.collections.set(name, createCollection(name, own(specs, name) ?? { indexes: [] }))
      return journal.append(() => ({ environment, create: name }))
    },
    begin: (invocation) => beginTransaction(world, invocation),
    commit: (id) => persist(commitTransaction(world, id)),
    abort: (id) => endTransaction(world, openTransaction(world, id)),
    openFor: (invocation) =>
      [...world.transactions.values()]
        .filter((transaction) => transaction.invocation === invocation)
        .map(({ id }) => id),
    restore(name, documents) {
      const known = world.collections.get(name)
      const collection = known ?? createCollection(name, own(specs, name) ?? { indexes: [] })
      world.collections.set(name, collection)
      for (const document of documents) collection.put(document)
    },
    all: (name) => [...collectionOf(name).all()],
    clear() {
      for (const transaction of [...world.transactions.values()]) endTransaction(world, transaction)
      world.collections.clear()
    },
  }
}

function limited({ query, multi }: { query: Document; multi: boolean }): Search {
  return multi ? { query } : { query, limit: 1 }
}

/** 32 hexadecimal characters, as the real cloud makes them. */
function newId(): string {
  return randomBytes(16).toString('hex')
}

function checkId(id: unknown): void {
  if (typeof id === 'string' ? id === '' : typeof id !== 'number') {
    throw invalidParameter('_id has to be a string that is not empty, or a number')
  }
}
