import { eventsCopy } from '#shared/copy/events'
import { registrationsCopy } from '#shared/copy/registrations'
import { dayMark, fullDate, plainDayName, timeRange } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { DayMark } from '../../components/day-mark'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Tag, type TagProps } from '../../components/tag'
import { open } from '../../phone/navigate'
import { canClaim, type TicketState, ticketState } from '../ticket/ticket-state'
import { useClaimed } from '../ticket/use-claimed'

interface TicketRowProps {
  item: TicketItem
  time: Date
}

/** One ticket of the list, with what became of it. */
export function TicketRow({ item, time }: TicketRowProps) {
  const words = useCopy(registrationsCopy)
  const { online } = useCopy(eventsCopy)
  const language = useLanguage()
  const { event, registration } = item
  const state = ticketState(registration, event, time)
  const isClaimed = useClaimed(event.eventId) !== undefined
  const isClaimable = !isClaimed && canClaim(registration, event, time)
  const isPast = event.endsAt <= time.toISOString()
  const when = isPast
    ? fullDate(language, event.startsAt)
    : `${plainDayName(language, event.startsAt, time)} ${timeRange(language, event.startsAt, event.endsAt)}`
  const tags: Partial<Record<TicketState, TagProps>> = {
    waiting: {
      label: registration.position ? words.position(registration.position) : words.waiting,
      tone: 'amber',
      icon: 'hourglass',
    },
    souvenir: { label: words.attended, tone: 'green', icon: 'check' },
    missed: { label: words.missed },
    notReached: { label: words.notReached },
    left: { label: words.left },
    rejected: { label: words.rejected, tone: 'red', icon: 'ban' },
    eventCanceled: { label: words.eventCanceled, tone: 'red', icon: 'ban' },
  }
  const tag = tags[state]
  const isPromoted = state === 'valid' && registration.promotedAt !== undefined
  return (
    <Row
      title={event.title}
      note={[when, event.mode === 'online' ? online : event.venueName].filter(Boolean).join(' · ')}
      leading={<DayMark {...dayMark(language, event.startsAt)} />}
      onTap={() => open('ticket', { id: event.eventId })}
    >
      {tag || isClaimable || isPromoted ? (
        <Stack row gap={8} wrap>
          {tag ? <Tag {...tag} /> : null}
          {isPromoted ? <Tag label={words.promoted} tone="green" /> : null}
          {isClaimable ? <Tag label={words.claim} tone="amber" icon="award" /> : null}
        </Stack>
      ) : null}
    </Row>
  )
}
