import type { EventSummary } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { type EventStatus, phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy } from '../cloud/language'
import { Tag, type TagProps } from '../components/tag'
import { now } from '../phone/clock'

const tones: Record<EventStatus, TagProps['tone']> = {
  draft: 'neutral',
  submitted: 'violet',
  returned: 'amber',
  declined: 'red',
  approved: 'green',
  published: 'green',
  held: 'neutral',
  closed: 'neutral',
  canceled: 'red',
}

/** In which state an event is; running and over are seen from its time. */
export function StatusTag({
  event,
}: {
  event: Pick<EventSummary, 'status' | 'startsAt' | 'endsAt'>
}) {
  const words = useCopy(organizerCopy)
  const phase = phaseOf(event, now())
  if (event.status !== 'published' || phase === 'upcoming')
    return <Tag label={words.statuses[event.status]} tone={tones[event.status]} />
  return phase === 'running' ? (
    <Tag label={words.running} tone="teal" />
  ) : (
    <Tag label={words.over} />
  )
}
