import { type Command, type Commands, command, type Query, rawCollection } from './wechat-cloud'

/** Every stored document: an own id, and the version of the shape it was written in. */
export interface StoredDocument {
  _id: string
  schemaVersion: number
}

export interface FindOptions {
  orderBy?: readonly [string, 'asc' | 'desc'][]
  /** At most 1,000, which is also what the cloud gives at most. */
  limit?: number
  skip?: number
  fields?: Record<string, boolean>
}

export interface Collection<Document extends StoredDocument> {
  /** The document, or undefined. One database call. */
  get(id: string, fields?: Record<string, boolean>): Promise<Document | undefined>
  find(condition: Condition, options?: FindOptions): Promise<Document[]>
  /** Inserts; false when a document with this id (or a unique key) is there already. */
  add(document: Document): Promise<boolean>
  /** Writes the whole document, whether or not it was there. */
  put(document: Document): Promise<void>
  /** Updates at most one document that fits the condition; whether one did. The condition is the guard of every race. */
  updateOne(condition: Condition, data: Changes): Promise<boolean>
  remove(id: string): Promise<void>
}

export type Condition = Record<string, unknown> | Command
export type Changes = Record<string, unknown>

export const where: Commands = command

/**
 * Changes that replace each field as a whole. Plain objects would be merged into what is stored and `undefined` silently
 * dropped, so both are spelled out.
 */
export function replacing(fields: Record<string, unknown>): Changes {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value === undefined) return [name, command.remove()]
      return [name, value !== null && typeof value === 'object' ? command.set(value) : value]
    }),
  )
}

/** One collection of the cloud database, typed. @param name as in `config/collections.ts` */
export function collection<Document extends StoredDocument>(name: string): Collection<Document> {
  return {
    async get(id, fields) {
      const reference = rawCollection(name).doc(id)
      const { data } = await (fields ? reference.field(fields) : reference).get()
      return (data as Document | null) ?? undefined
    },
    async find(condition, options = {}) {
      let query: Query = rawCollection(name).where(defined(condition))
      for (const [field, direction] of options.orderBy ?? [])
        query = query.orderBy(field, direction)
      if (options.skip) query = query.skip(options.skip)
      if (options.fields) query = query.field(options.fields)
      const { data } = await query.limit(options.limit ?? 100).get()
      return data as Document[]
    },
    async add(document) {
      try {
        await rawCollection(name).add({ data: fieldsOf(document) })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async put(document) {
      const { _id: _, ...data } = fieldsOf(document)
      await rawCollection(name).doc(document._id).set({ data })
    },
    async updateOne(condition, data) {
      const { stats } = await rawCollection(name)
        .where(defined(condition))
        .update({ data, multi: false })
      return stats.updated > 0
    },
    async remove(id) {
      await rawCollection(name).doc(id).remove()
    },
  }
}

/** The SDK drops undefined keys from a filter without a word, which would widen it: refuse instead. */
function defined(condition: Condition): Record<string, unknown> {
  const fields = condition as Record<string, unknown>
  if (Object.getPrototypeOf(fields) !== Object.prototype) return fields
  const missing = Object.entries(fields).find(([, value]) => value === undefined)
  if (missing) throw new Error(`condition "${missing[0]}" is undefined`)
  return fields
}

const textOf = (error: unknown): string =>
  error instanceof Error || (typeof error === 'object' && error !== null)
    ? `${(error as { errMsg?: string }).errMsg ?? ''} ${(error as { message?: string }).message ?? ''}`
    : String(error)

/** The texts for a duplicate key vary between versions of the cloud; these are the parts that do not. */
const isDuplicate = (error: unknown): boolean =>
  /E11000|duplicate key|DuplicateWrite/i.test(textOf(error))

/** Whether the cloud refused because of its rate limits, so that the phone may simply try again. */
export const isOverRate = (error: unknown): boolean =>
  /-501003|-501004|EXCEED_(CONCURRENT_)?REQUEST_LIMIT/.test(textOf(error)) ||
  [-501003, -501004].includes((error as { errCode?: number })?.errCode ?? 0)

/** A copy: the SDK deletes undefined keys in place. */
const fieldsOf = (document: StoredDocument): Record<string, unknown> => ({ ...document })
