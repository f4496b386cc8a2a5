import { dehydrate, hydrate, type Query } from '@tanstack/react-query'
import type { ActionName } from '#shared/contract/contract'
import { readStored, removeStored, writeStored } from '../phone/storage'
import { queryClient } from './query-client'

const KEY = 'cloud-cache'
const WRITE_EVERY_MS = 1_000
const MOST_QUERIES = 40

/**
 * What a phone may keep between two starts. Rosters and everything of the door are absent on purpose: other people's data
 * stay in memory and end with the session.
 */
const keptActions: readonly ActionName[] = [
  'members.me',
  'chapters.list',
  'events.list',
  'events.get',
  'registrations.mine',
  'certificates.mine',
  'certificates.get',
  'notifications.list',
]

/** A ticket must be there even if the app is closed the moment it came: these are written at once. */
const urgentActions: readonly unknown[] = [
  'registrations.mine',
  'members.me',
] satisfies ActionName[]

const isKept = (query: Query) =>
  query.state.status === 'success' && keptActions.some((name) => name === query.queryKey[0])

/** Brings back what was kept, then keeps what changes. WeChat holds each user's storage apart, so a cache is one person's. */
export function keepQueries(): void {
  restore()
  let planned: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(planned)
    planned = undefined
    save()
  }
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' && type !== 'removed') return
    if (urgentActions.includes(query.queryKey[0]) && query.state.status === 'success') write()
    else planned ??= setTimeout(write, WRITE_EVERY_MS)
  })
}

function restore(): void {
  try {
    hydrate(queryClient, JSON.parse(readStored(KEY) ?? 'null'))
  } catch {
    removeStored(KEY)
  }
}

function save(): void {
  const newest = queryClient
    .getQueryCache()
    .getAll()
    .filter(isKept)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, MOST_QUERIES)
  const state = dehydrate(queryClient, { shouldDehydrateQuery: (query) => newest.includes(query) })
  if (!writeStored(KEY, JSON.stringify({ ...state, mutations: [] }))) removeStored(KEY)
}
