import { appCopy } from '#shared/copy/app'
import { refusalsCopy } from '#shared/copy/refusals'
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

/** A refusal as a sentence and its way out. @param onRetry repeats, edits or dismisses what was refused */
export function Refused({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const { sentence, wayOut } = useCopy(refusalsCopy)[refusal.code]
  const words = useCopy(appCopy)
  const way = ways[refusal.code] ?? 'retry'
  return (
    <Stack gap={8}>
      <RefusalNote
        sentence={sentence}
        {...(wayOut
          ? { wayOut: { label: wayOut, onTap: way === 'retry' ? onRetry : go[way] } }
          : {})}
      />
      {refusal.code === 'internal_error' && refusal.requestId ? (
        <Words size={12} tone="faint">
          {words.requestId(refusal.requestId)}
        </Words>
      ) : null}
    </Stack>
  )
}
