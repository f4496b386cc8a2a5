import { invalidParameter, unsupported } from '../cloud-error'
import type { Database } from '../database/database'
import { orderFrom } from '../database/find'
import { decodeObject, encode, encodeStored } from '../database/values'
import { list, optionalNumber, optionalText, text, type WireRequest } from './fields'

/** The reply to the SDK and what the trace says of it. */
export interface ActionReply {
  body: Record<string, unknown>
  scanned: number
  returned: number
}

export interface ActionScene {
  database: Database
  /** The environment's time; every `serverDate` of the request becomes it. */
  now: number
  invocation: string | undefined
}

type Action = (request: WireRequest, scene: ActionScene) => Promise<ActionReply> | ActionReply

/** The database actions by the name that the SDK gives them. */
export const databaseActions: Record<string, Action> = {
  'database.insertDocument': async (request, { database, now }) => {
    const documents = list(request, 'data').map((item) => decodeObject(String(item), now))
    const { value } = await database.insert(
      text(request, 'collectionName'),
      documents,
      transaction(request),
    )
    return reply({ data: { insertedIds: value } }, 0, value.length)
  },
  'database.getDocument': (request, { database, now }) => {
    const projection = decodeObject(optionalText(request, 'projection'), now)
    const isWhole = Object.keys(projection).length === 0
    const { value, scanned } = database.find(
      text(request, 'collectionName'),
      {
        query: decodeObject(optionalText(request, 'query'), now),
        order: orderFrom(decodeObject(optionalText(request, 'order'), now)),
        offset: optionalNumber(request, 'offset') ?? 0,
        limit: optionalNumber(request, 'limit') ?? 100,
        projection,
      },
      transaction(request),
    )
    const found = value.map((document) => (isWhole ? encodeStored(document) : encode(document)))
    return reply({ data: { list: found } }, scanned, value.length)
  },
  'database.calculateDocument': (request, { database, now }) => {
    refuseTransaction(request, 'count')
    const query = decodeObject(optionalText(request, 'query'), now)
    const { value, scanned } = database.count(text(request, 'collectionName'), query)
    return reply({ data: { total: value } }, scanned, 1)
  },
  'database.modifyDocument': async (request, { database, now }) => {
    const merge = request.merge !== false
    const { value, scanned } = await database.update(
      text(request, 'collectionName'),
      {
        query: decodeObject(optionalText(request, 'query'), now),
        data: decodeObject(text(request, 'data'), now),
        multi: request.multi === true,
        replace: !merge,
        upsert: request.upsert === true,
      },
      transaction(request),
    )
    const { updated, upsertedId } = value
    const upsert = upsertedId === undefined ? {} : { upsert_id: upsertedId }
    return reply({ data: { updated, ...upsert } }, scanned, updated)
  },
  'database.removeDocument': async (request, { database, now }) => {
    const query = decodeObject(optionalText(request, 'query'), now)
    const { value, scanned } = await database.remove(
      text(request, 'collectionName'),
      { query, multi: request.multi === true },
      transaction(request),
    )
    return reply({ data: { deleted: value } }, scanned, value)
  },
  'database.addCollection': async (request, { database }) => {
    const name = text(request, 'collectionName')
    if (!/^[A-Za-z0-9][\w-]{0,31}$/.test(name)) {
      throw invalidParameter(`"${name}" is not a name for a collection`)
    }
    await database.create(name)
    return reply({}, 0, 0)
  },
  'database.startTransaction': (_request, { database, invocation }) =>
    reply({ transactionId: database.begin(invocation) }, 0, 0),
  'database.commitTransaction': async (request, { database }) => {
    await database.commit(text(request, 'transactionId'))
    return reply({}, 0, 0)
  },
  'database.abortTransaction': (request, { database }) => {
    database.abort(text(request, 'transactionId'))
    return reply({}, 0, 0)
  },
}

function reply(body: Record<string, unknown>, scanned: number, returned: number): ActionReply {
  return { body, scanned, returned }
}

function transaction(request: WireRequest): string | undefined {
  return optionalText(request, 'transactionId')
}

function refuseTransaction(request: WireRequest, what: string): void {
  if (transaction(request) !== undefined) throw unsupported(`${what} in a transaction`)
}
