import { onlineManager, useQuery as useTanstackQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import { useIsShown } from '../phone/foreground'
import { call } from './call'
import type { CloudAction } from './client'
import { OfflineError, type Refused, refusedBy } from './errors'

export interface QueryOptions {
  /** False: shows what is cached and asks nothing. */
  enabled?: boolean
  /** How long an answer counts as fresh, in milliseconds; twenty seconds if absent. */
  staleMs?: number
  /** Asks again after so many milliseconds, only while the page is on the screen; false: never. */
  refetchMs?: number | false
}

export interface QueryState<Data> {
  data: Data | undefined
  /** Why there is nothing newer. With `data` present it is a note, not the page. */
  refusal: Refused | undefined
  /** True only while there is nothing to show yet. */
  isLoading: boolean
  isFetching: boolean
  /** There is no network: what is shown was kept earlier. */
  isOffline: boolean
  isStale: boolean
  /** When the cloud said this, in milliseconds of this phone's clock. */
  updatedAt: number
  refetch: () => Promise<void>
}

/** Where the answer to one question lives in the cache. */
export const queryKey = (name: ActionName, input: unknown) => [name, input] as const

/** Asks the cloud and keeps the answer: shown at once the next time, asked again when it is stale. */
export function useQuery<Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  { enabled = true, staleMs, refetchMs = false }: QueryOptions = {},
): QueryState<OutputOf<Name>> {
  const isShown = useIsShown()
  const isOnline = useIsOnline()
  const query = useTanstackQuery({
    queryKey: queryKey(action.name, input),
    queryFn: () => call(action, input),
    enabled,
    refetchInterval: isShown ? refetchMs : false,
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
  })
  useDidShow(() => {
    if (enabled && query.isStale) void query.refetch({ cancelRefetch: false })
  })
  return {
    data: query.data,
    ...stateOf(query, isOnline),
    refetch: async () => {
      if (isOnline) await query.refetch()
    },
  }
}

interface Observed {
  error: unknown
  isPending: boolean
  isFetching: boolean
  isStale: boolean
  fetchStatus: string
  dataUpdatedAt: number
  isEnabled: boolean
}

/** Whether the phone has a network, as far as it knows. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (listen) => onlineManager.subscribe(listen),
    () => onlineManager.isOnline(),
  )

/** The part of a query's state that one question and a list of pages share. */
export function stateOf(query: Observed, isOnline: boolean) {
  const isPaused = query.fetchStatus === 'paused'
  const isOffline = !isOnline || query.error instanceof OfflineError
  const refusal: Refused | undefined = query.error
    ? refusedBy(query.error)
    : isPaused && query.isPending
      ? { code: 'offline' }
      : undefined
  return {
    refusal,
    isOffline,
    isLoading: query.isPending && query.isEnabled && !refusal,
    isFetching: query.isFetching,
    isStale: query.isStale,
    updatedAt: query.dataUpdatedAt,
  }
}
