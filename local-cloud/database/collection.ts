import type { CollectionSpec } from '../api'
import { documentTooLarge, duplicateKey } from './refusals'
import { type SortedIndex, sortedIndex } from './sorted-index'
import { type Document, idKey, sizeOf } from './values'

const maxDocumentBytes = 16 * 1024 * 1024

export interface Collection {
  name: string
  growing: boolean
  indexes: SortedIndex[]
  size(): number
  get(id: string): Document | undefined
  all(): Iterable<Document>
  /** Stores a document in place of the one with its `_id`; refuses a second one on a unique key. */
  put(document: Document): void
  remove(id: string): void
  /** The unique key that the document would share with another one, and with which. */
  collision(document: Document): Collision | undefined
  clear(): void
}

export interface Collision {
  index: string
  key: string
  with: Document
}

export function createCollection(name: string, spec: CollectionSpec): Collection {
  const documents = new Map<string, Document>()
  const turns = new Map<string, number>()
  let inserted = 0
  const indexes = spec.indexes.map(sortedIndex)
  const unique = indexes.filter((index) => index.spec.unique === true)

  const collision = (document: Document): Collision | undefined => {
    for (const index of unique) {
      const found = index.collision(document)
      if (found !== undefined) {
        return { index: index.spec.name, key: keyText(index, found.key), with: found.with }
      }
    }
    return undefined
  }

  return {
    name,
    growing: spec.growing === true,
    indexes,
    size: () => documents.size,
    get: (id) => documents.get(id),
    all: () => documents.values(),
    collision,
    put(document) {
      const bytes = sizeOf(document)
      if (bytes > maxDocumentBytes) throw documentTooLarge(bytes)
      const found = collision(document)
      if (found !== undefined) throw duplicateKey(name, found.index, found.key)
      for (const index of indexes) index.keysOf(document)
      const id = idKey(document._id)
      const before = documents.get(id)
      const turn = turns.get(id) ?? inserted++
      for (const index of indexes) {
        if (before !== undefined) index.remove(before, turn)
        index.add(document, turn)
      }
      documents.set(id, document)
      turns.set(id, turn)
    },
    remove(id) {
      const before = documents.get(id)
      if (before === undefined) return
      for (const index of indexes) index.remove(before, turns.get(id) ?? 0)
      documents.delete(id)
      turns.delete(id)
    },
    clear() {
      documents.clear()
      turns.clear()
      for (const index of indexes) index.clear()
    },
  }
}

export function keyText(index: SortedIndex, key: unknown[]): string {
  const parts = index.spec.keys.map(({ name }, i) => `${name}: ${JSON.stringify(key[i] ?? null)}`)
  return `{ ${parts.join(', ')} }`
}
