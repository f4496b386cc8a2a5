import { View } from '@tarojs/components'
import { appCopy } from '#shared/copy/app'
import { refusalsCopy } from '#shared/copy/refusals'
import { spoken } from '../components/aria'
import { EmptyState } from '../components/empty-state'
import { RefusalNote } from '../components/refusal-note'
import { Stack } from '../components/stack'
import { Words } from '../components/words'
import { goBack, open, openTab } from '../phone/navigate'
import { restartToUpdate } from '../phone/system'
import type { Refused as Refusal } from './errors'
import { useCopy } from './language'

type WayOut = 'retry' | 'join' | 'restart' | 'back' | 'events' | 'tickets'

/** Where a refusal leads when the page has nothing better; the others call `onRetry`. */
const ways: Partial<Record<Refusal['code'], WayOut>> = {
  update_required: 'restart',
  join_first: 'join',
  not_allowed: 'back',
  may_not_grant: 'back',
  not_attended: 'back',
  not_found: 'events',
  not_open: 'events',
  not_registered: 'tickets',
}

const go: Record<Exclude<WayOut, 'retry'>, () => void> = {
  join: () => open('join', {}),
  restart: restartToUpdate,
  back: goBack,
  events: () => openTab('events'),
  tickets: () => openTab('tickets'),
}

interface RefusedProps {
  refusal: Refusal
  /** Repeats, edits or dismisses what was refused. */
  onRetry: () => void
  /** There is nothing else on the page. */
  alone?: boolean
}

/** A refusal as a sentence and its way out. */
export function Refused({ refusal, onRetry, alone }: RefusedProps) {
  const { sentence, wayOut } = useCopy(refusalsCopy)[refusal.code]
  const words = useCopy(appCopy)
  const way = ways[refusal.code] ?? 'retry'
  const exit = wayOut && { label: wayOut, onTap: way === 'retry' ? onRetry : go[way] }
  return (
    <Stack gap={8}>
      {alone ? (
        <View {...spoken({ role: 'alert' })}>
          <EmptyState
            icon={refusal.code === 'offline' ? 'wifi-off' : 'info'}
            sentence={sentence}
            {...(exit ? { action: exit } : {})}
          />
        </View>
      ) : (
        <RefusalNote sentence={sentence} {...(exit ? { wayOut: exit } : {})} />
      )}
      {refusal.code === 'internal_error' && refusal.requestId ? (
        <Words size={12} tone="faint" center={alone ?? false}>
          {words.requestId(refusal.requestId)}
        </Words>
      ) : null}
    </Stack>
  )
}
