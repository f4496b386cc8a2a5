import type { JournalRecord } from '../journal/record'
import { type Document, decode, encodeStored, idKey, isObject } from './values'
import type { Write } from './world'

/** The journal's record of a commit: the documents as they are afterwards. */
export function recordOf(environment: string, writes: Write[]): JournalRecord {
  const put: [string, string][] = []
  const remove: [string, string][] = []
  for (const { collection, id, after } of writes) {
    if (after === null) remove.push([collection.name, idText(id)])
    else put.push([collection.name, encodeStored(after)])
  }
  return { environment, put, remove }
}

/** What the journal says of one environment. Documents are keyed as the database keys them. */
export interface SavedEnvironment {
  clock: number
  collections: Map<string, Map<string, Document>>
}

export function savedDocument(value: unknown): Document {
  const document = decode(JSON.stringify(value), 0)
  return isObject(document) ? document : {}
}

export function savedKey(id: unknown): string {
  return idKey(id)
}

function idText(key: string): string {
  return key.startsWith('\u0000') ? key.slice(1) : JSON.stringify(key)
}
