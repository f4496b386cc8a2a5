import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { watchForeground } from '../phone/foreground'
import { watchNetwork } from '../phone/network'

const DAY_MS = 86_400_000
/** How long an answer counts as fresh: long enough for going back and forth, short enough to see what others did. */
const FRESH_MS = 20_000

onlineManager.setEventListener((setOnline) => watchNetwork(setOnline))
focusManager.setEventListener((setFocused) => {
  watchForeground(setFocused)
  return undefined
})

/** What the cloud said, and nothing else. `call` retries by itself, so a query does not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: FRESH_MS,
      gcTime: 7 * DAY_MS,
      refetchOnWindowFocus: false,
    },
  },
})
