import type { EventSummary } from '#shared/contract/event-view'
import { formatsCopy } from '#shared/copy/formats'
import { organizerCopy } from '#shared/copy/organizer'
import { dayAndRange, dayMark } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { DayMark } from '../../components/day-mark'
import { Meter } from '../../components/meter'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import { StatusTag } from '../status-tag'

/** One of the chapters' events: when, what, in which state, and how full. */
export function EventRow({ event }: { event: EventSummary }) {
  const words = useCopy(organizerCopy)
  const { formats } = useCopy(formatsCopy)
  const language = useLanguage()
  const taken = event.capacity - event.placesLeft
  const seats = words.seats(taken, event.capacity)
  const { startsAt, endsAt } = event
  return (
    <Row
      title={event.title}
      note={`${formats[event.format]} · ${dayAndRange(language, startsAt, endsAt, now())}`}
      leading={<DayMark {...dayMark(language, startsAt)} />}
      chevron={false}
      onTap={() => open('organizerEvent', { id: event.eventId })}
    >
      <Stack gap={8}>
        <Stack row gap={8} wrap>
          <StatusTag event={event} />
          {event.status === 'published' ? (
            <Words size={12} tone="faint">
              {seats}
            </Words>
          ) : null}
        </Stack>
        {event.status === 'published' && event.mode === 'offline' ? (
          <Meter value={taken} max={event.capacity} label={seats} />
        ) : null}
      </Stack>
    </Row>
  )
}
