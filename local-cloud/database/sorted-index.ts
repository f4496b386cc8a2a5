import type { IndexSpec } from '../api'
import { compareValues, typeRank, valuesAt } from './order'
import { writeRefused } from './refusals'
import { type Document, encode, idKey } from './values'

interface Entry {
  key: unknown[]
  /** The document's turn of insertion; it orders equal keys. */
  turn: number
  document: Document
}

/** What a query fixes of an index: equal values for the first keys, then a range on the next. */
export interface Bounds {
  equal: unknown[]
  range?: Range
}

export interface Range {
  min?: { value: unknown; inclusive: boolean }
  max?: { value: unknown; inclusive: boolean }
}

export interface SortedIndex {
  spec: IndexSpec
  /** True while some document has an array at one of the keys. */
  isMultikey(): boolean
  add(document: Document, turn: number): void
  remove(document: Document, turn: number): void
  /** The keys under which a document would stand, for telling whether two documents collide. */
  keysOf(document: Document): unknown[][]
  /** Of a unique index: another document at one of the keys of this one. */
  collision(document: Document): { key: unknown[]; with: Document } | undefined
  /** First and one past the last position inside the bounds. */
  span(bounds: Bounds): [number, number]
  at(position: number): Document
  clear(): void
}

/** An index as a sorted list: exact positions by binary search, so a query reads only its part. */
export function sortedIndex(spec: IndexSpec): SortedIndex {
  const directions = spec.keys.map(({ direction }) => direction)
  let entries: Entry[] = []
  let pending: Entry[] = []
  let arrays = 0
  /** Who holds each key; only a unique index asks. */
  const holders = new Map<string, Document>()

  const compareKeys = (left: unknown[], right: unknown[]): number => {
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(left[i], right[i]) * (directions[i] ?? 1)
      if (order !== 0) return order
    }
    return 0
  }
  const compareEntries = (left: Entry, right: Entry): number =>
    compareKeys(left.key, right.key) || left.turn - right.turn

  /** New entries are sorted in together when they are first needed, so that seeding is cheap. */
  const settle = (): void => {
    if (pending.length === 0) return
    const added = pending
    pending = []
    if (added.length > 64) {
      // Two sorted runs, which the sort joins without comparing much.
      entries = entries.concat(added.sort(compareEntries)).sort(compareEntries)
      return
    }
    for (const entry of added) {
      entries.splice(
        partition(entries, (other) => compareEntries(other, entry) < 0),
        0,
        entry,
      )
    }
  }

  const keysOf = (document: Document): unknown[][] => keysFor(spec, document).keys

  return {
    spec,
    isMultikey: () => arrays > 0,
    keysOf,
    add(document, turn) {
      const { keys, throughArray } = keysFor(spec, document)
      if (throughArray) arrays += 1
      for (const key of keys) {
        pending.push({ key, turn, document })
        if (spec.unique === true) holders.set(keyHash(key), document)
      }
    },
    remove(document, turn) {
      settle()
      const { keys, throughArray } = keysFor(spec, document)
      if (throughArray) arrays -= 1
      for (const key of keys) {
        const wanted = { key, turn, document }
        const position = partition(entries, (other) => compareEntries(other, wanted) < 0)
        if (entries[position]?.turn === turn) entries.splice(position, 1)
        holders.delete(keyHash(key))
      }
    },
    collision(document) {
      const id = idKey(document._id)
      for (const key of keysOf(document)) {
        const holder = holders.get(keyHash(key))
        if (holder !== undefined && idKey(holder._id) !== id) return { key, with: holder }
      }
      return undefined
    },
    span(bounds) {
      settle()
      const from = partition(entries, ({ key }) => side(key, bounds, directions) < 0)
      const to = partition(entries, ({ key }) => side(key, bounds, directions) <= 0)
      return [from, to]
    },
    at(position) {
      return entries[position]?.document ?? {}
    },
    clear() {
      entries = []
      pending = []
      arrays = 0
      holders.clear()
    },
  }
}

/** Below 0: before the bounds; above 0: after them. */
function side(key: unknown[], bounds: Bounds, directions: (1 | -1)[]): number {
  for (let i = 0; i < bounds.equal.length; i++) {
    const order = compareValues(key[i], bounds.equal[i]) * (directions[i] ?? 1)
    if (order !== 0) return order
  }
  if (bounds.range === undefined) return 0
  const at = bounds.equal.length
  return outside(key[at], bounds.range) * (directions[at] ?? 1)
}

function outside(value: unknown, { min, max }: Range): number {
  const rank = typeRank(value) - typeRank((min ?? max)?.value)
  if (rank !== 0) return rank
  if (min !== undefined) {
    const order = compareValues(value, min.value)
    if (order < 0 || (order === 0 && !min.inclusive)) return -1
  }
  if (max !== undefined) {
    const order = compareValues(value, max.value)
    if (order > 0 || (order === 0 && !max.inclusive)) return 1
  }
  return 0
}

/** The first position of which `isBefore` is false; it has to be true, then false. */
function partition(entries: Entry[], isBefore: (entry: Entry) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = entries[middle]
    if (entry !== undefined && isBefore(entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** Equal exactly for keys that are equal. */
function keyHash(key: unknown[]): string {
  const parts = key.map((value) => {
    if (typeof value === 'string') return `s${value}`
    if (typeof value === 'number') return `n${value}`
    if (value instanceof Date) return `d${value.getTime()}`
    return value === null || value === undefined ? '' : `e${encode({ value })}`
  })
  return parts.join('\u0000')
}

function keysFor(
  spec: IndexSpec,
  document: Document,
): { keys: unknown[][]; throughArray: boolean } {
  let keys: unknown[][] = [[]]
  let through: string | undefined
  for (const { name } of spec.keys) {
    const { values, throughArray } = valuesAt(document, name)
    if (throughArray) {
      if (through !== undefined)
        throw writeRefused(`cannot index parallel arrays [${name}] [${through}]`)
      through = name
    }
    const different = values.length > 1 ? distinct(values) : values
    keys = keys.flatMap((key) => different.map((value) => [...key, value]))
  }
  return { keys, throughArray: through !== undefined }
}

function distinct(values: unknown[]): unknown[] {
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}
