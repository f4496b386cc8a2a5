import type { EventSummary } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { now } from '../../phone/clock'

interface EventTagsProps {
  event: EventSummary
  tickets: readonly TicketItem[]
}

/** The words that set an event apart in a list; nothing for an ordinary one. */
export function EventTags({ event, tickets }: EventTagsProps) {
  const words = useCopy(eventsCopy)
  const mine = tickets.find((ticket) => ticket.event.eventId === event.eventId)?.registration
  const isCanceled = event.status === 'canceled'
  const isRunning = !isCanceled && phaseOf(event, now()) === 'running'
  const isOrdinary =
    !isCanceled &&
    !isRunning &&
    event.mode === 'offline' &&
    !event.membersOnly &&
    mine?.status !== 'confirmed' &&
    mine?.status !== 'pending'
  if (isOrdinary) return null
  return (
    <Stack row gap={8} wrap>
      {isCanceled ? <Tag label={words.canceledTag} tone="red" icon="ban" /> : null}
      {isRunning ? <Tag label={words.running} tone="green" /> : null}
      {event.mode === 'online' ? <Tag label={words.online} tone="teal" /> : null}
      {event.membersOnly ? <Tag label={words.membersOnly} tone="violet" /> : null}
      {mine?.status === 'confirmed' ? (
        <Tag label={words.ticketTag} tone="green" icon="ticket-check" />
      ) : null}
      {mine?.status === 'pending' ? (
        <Tag label={words.waitingTag} tone="amber" icon="hourglass" />
      ) : null}
    </Stack>
  )
}
