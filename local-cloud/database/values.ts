import { EJSON } from 'bson'
import { unsupported } from '../cloud-error'

/** A stored document. Once stored it is never changed: an update stores another. */
export type Document = Record<string, unknown>

const maxDepth = 100

/**
 * Reads what the SDK sends (canonical Extended JSON) into plain values. `now` replaces every
 * `serverDate` of the request, so that one request has one time.
 */
export function decode(text: string, now: number): unknown {
  return plain(EJSON.parse(text, { relaxed: true }), now, 0)
}

/** Like `decode`, for what has to be an object. */
export function decodeObject(text: string | undefined, now: number): Document {
  const value = text === undefined || text === '' ? {} : decode(text, now)
  if (!isObject(value)) throw unsupported('a value that is not an object here')
  return value
}

const encoded = new WeakMap<Document, string>()

/** Extended JSON of a stored document; kept as long as the document, which never changes. */
export function encodeStored(document: Document): string {
  const known = encoded.get(document)
  if (known !== undefined) return known
  const text = EJSON.stringify(document)
  encoded.set(document, text)
  return text
}

export function encode(value: Document): string {
  return EJSON.stringify(value)
}

/** True for what MongoDB calls an embedded document. */
export function isObject(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A deep copy; dates and regular expressions are copied too. */
export function copy<T>(value: T): T
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  if (value instanceof Date) return new Date(value.getTime())
  if (!isObject(value)) return value
  const result: Document = {}
  for (const key of Object.keys(value)) define(result, key, copy(value[key]))
  return result
}

/** The key under which a document is kept; ids may be strings or numbers, and 1 is not '1'. */
export function idKey(id: unknown): string {
  return typeof id === 'string' ? id : `\u0000${JSON.stringify(id)}`
}

/** The size of a value in bytes, near enough to BSON's to judge a limit. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string')
    return value.length * 3 < 1024 ? value.length + 5 : Buffer.byteLength(value) + 5
  if (typeof value !== 'object' || value === null) return 9
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item) + 3, 5)
  if (!isObject(value)) return 12
  let sum = 5
  for (const key of Object.keys(value)) sum += key.length + 2 + sizeOf(value[key])
  return sum
}

function plain(value: unknown, now: number, depth: number): unknown {
  if (depth > maxDepth) throw unsupported('values nested deeper than 100 levels')
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item) => plain(item, now, depth + 1))
  if (!isObject(value)) return fromBson(value)
  const serverDate = value.$tcb_server_date
  if (isObject(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  const result: Document = {}
  for (const key of Object.keys(value)) define(result, key, plain(value[key], now, depth + 1))
  return result
}

/** Sets a field even when it is called `__proto__`. */
function define(target: Document, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  } else target[key] = value
}

function fromBson(value: object): unknown {
  const kind: unknown = '_bsontype' in value ? value._bsontype : undefined
  if (kind === 'BSONRegExp' && 'pattern' in value && 'options' in value) {
    return new RegExp(String(value.pattern), String(value.options).replace(/[^imsu]/g, ''))
  }
  if ((kind === 'Long' || kind === 'Int32' || kind === 'Double') && 'valueOf' in value) {
    return Number(value.toString())
  }
  throw unsupported(`values of the type ${String(kind ?? value.constructor.name)}`)
}
