import type { EventSummary } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { dayMark, timeRange } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { DayMark } from '../../components/day-mark'
import { Meter } from '../../components/meter'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { open } from '../../phone/navigate'
import { EventTags } from './event-tags'

interface EventRowProps {
  event: EventSummary
  tickets: readonly TicketItem[]
}

/** One event of the list: when, what, where, and how full it is. */
export function EventRow({ event, tickets }: EventRowProps) {
  const words = useCopy(eventsCopy)
  const language = useLanguage()
  const { series, venueName, topicCount } = event
  const note = [
    timeRange(language, event.startsAt, event.endsAt),
    series ? words.series(series.number, series.of) : venueName,
    topicCount > 0 && !series ? words.topics(topicCount) : undefined,
  ]
  const taken = event.capacity - event.placesLeft
  const showsPlaces = event.mode === 'offline' && event.status !== 'canceled'
  return (
    <Row
      title={event.title}
      note={note.filter(Boolean).join(' · ')}
      leading={<DayMark {...dayMark(language, event.startsAt)} />}
      chevron={false}
      onTap={() => open('event', { id: event.eventId })}
    >
      <Stack gap={8}>
        <EventTags event={event} tickets={tickets} />
        {showsPlaces ? (
          <Stack gap={4}>
            <Meter
              value={taken}
              max={event.capacity}
              label={words.placesTaken(taken, event.capacity)}
            />
            <Words size={12} tone="faint">
              {event.placesLeft > 0
                ? words.placesTaken(taken, event.capacity)
                : words.fullWaiting(event.waitingCount)}
            </Words>
          </Stack>
        ) : null}
      </Stack>
    </Row>
  )
}
