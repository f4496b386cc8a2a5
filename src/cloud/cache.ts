import type { InfiniteData } from '@tanstack/react-query'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import type { CloudAction } from './client'
import { queryClient } from './query-client'
import type { ListName } from './use-pages'
import { queryKey } from './use-query'

type Pages<Name extends ActionName> = InfiniteData<OutputOf<Name>, string | undefined>

/** What is cached of one question. */
export const cached = <Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
): OutputOf<Name> | undefined => queryClient.getQueryData(queryKey(action.name, input))

/** Puts what a tap's answer told into the cache, so that nothing is asked twice. */
export function remember<Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  change: (before: OutputOf<Name> | undefined) => OutputOf<Name> | undefined,
): void {
  queryClient.setQueryData<OutputOf<Name>>(queryKey(action.name, input), change)
}

/** Like `remember`, for an answer that is only part of the truth: it counts as stale, so the next page that needs it asks. */
export function rememberPart<Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  change: (before: OutputOf<Name> | undefined) => OutputOf<Name> | undefined,
): void {
  const key = queryKey(action.name, input)
  queryClient.setQueryData<OutputOf<Name>>(key, change, { updatedAt: 1 })
}

/** The same for a list: `change` sees every loaded page of every cached variant of it. Its age stays what it was. */
export function rememberInPages<Name extends ListName>(
  action: CloudAction<Name>,
  change: (page: OutputOf<Name>, at: number) => OutputOf<Name>,
): void {
  const found = queryClient.getQueryCache().findAll({ queryKey: [action.name] })
  for (const { queryKey: key, state } of found)
    queryClient.setQueryData<Pages<Name>>(
      key,
      (before) => before && { ...before, pages: before.pages.map(change) },
      { updatedAt: state.dataUpdatedAt },
    )
}

/** Makes the first page of a list that has not been loaded. It counts as stale: the list's own page asks for all of it. */
export function beginPages<Name extends ListName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  first: OutputOf<Name>,
): void {
  const key = queryKey(action.name, input)
  if (queryClient.getQueryData(key)) return
  queryClient.setQueryData<Pages<Name>>(
    key,
    { pages: [first], pageParams: [undefined] },
    { updatedAt: 1 },
  )
}

/** Drops all but the first page, so that asking anew costs one call. Its age stays what it was. */
export function keepFirstPage(name: ListName, input: unknown): void {
  const key = queryKey(name, input)
  queryClient.setQueryData<InfiniteData<unknown, unknown>>(
    key,
    (before) =>
      before && { pages: before.pages.slice(0, 1), pageParams: before.pageParams.slice(0, 1) },
    { updatedAt: queryClient.getQueryState(key)?.dataUpdatedAt },
  )
}

/** Says that cached answers are no longer true: asked again when a page shows them. */
export async function outdate(...actions: CloudAction<ActionName>[]): Promise<void> {
  await Promise.all(
    actions.map(({ name }) =>
      queryClient.invalidateQueries({ queryKey: [name], refetchType: 'none' }),
    ),
  )
}

/** Forgets everything but who is calling: another person uses the phone now, or the same one began anew. */
export function forgetOthersData(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'members.me' })
}

/** How long ago the cloud said it, in milliseconds; endless where it is not cached. */
export function ageOf<Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
): number {
  const state = queryClient.getQueryState(queryKey(action.name, input))
  return state?.data === undefined ? Number.POSITIVE_INFINITY : Date.now() - state.dataUpdatedAt
}
