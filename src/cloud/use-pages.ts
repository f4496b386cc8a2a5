import { useInfiniteQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import { useIsShown } from '../phone/foreground'
import { keepFirstPage } from './cache'
import { call } from './call'
import type { CloudAction } from './client'
import { type QueryOptions, queryKey, stateOf, useIsOnline } from './use-query'

/** Actions that answer in pages. */
export type ListName = {
  [Name in ActionName]: 'cursor' extends keyof OutputOf<Name> ? Name : never
}[ActionName]

/** Like `useQuery`, for a list that comes page by page. Asking anew begins with the first page. */
export function usePages<Name extends ListName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  { enabled = true, staleMs, refetchMs = false }: QueryOptions = {},
) {
  const isShown = useIsShown()
  const isOnline = useIsOnline()
  const key = queryKey(action.name, input)
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      call(action, pageParam ? Object.assign({}, input, { cursor: pageParam }) : input),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: OutputOf<Name>) => (page as { cursor?: string }).cursor,
    enabled,
    refetchInterval: isShown ? refetchMs : false,
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
  })
  const refetch = async () => {
    if (!isOnline) return
    keepFirstPage(action.name, input)
    await query.refetch({ cancelRefetch: false })
  }
  useDidShow(() => {
    if (enabled && query.isStale) void refetch()
  })
  return {
    pages: query.data?.pages,
    ...stateOf(query, isOnline),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    refetch,
  }
}
