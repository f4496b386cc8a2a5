import type { EventDetail } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { dayAndRange } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Card } from '../../components/card'
import { Meter } from '../../components/meter'
import { Row } from '../../components/row'
import { addToCalendar } from '../../phone/calendar'
import { copyText } from '../../phone/clipboard'
import { now } from '../../phone/clock'
import { toast } from '../../phone/dialog'
import { openMap } from '../../phone/map'

/** When, where, and how many places are left. */
export function EventFacts({ event }: { event: EventDetail }) {
  const words = useCopy(eventsCopy)
  const language = useLanguage()
  const { venue } = event
  const where = venue && [venue.city, venue.name].join(' · ')
  const remember = async () => {
    const place = venue ? `${venue.name}, ${venue.address}` : words.online
    const isAdded = await addToCalendar({ ...event, place })
    if (isAdded) toast(words.addedToCalendar)
  }
  const copyAddress = async () => {
    if (venue && (await copyText(`${venue.name} ${venue.address}`))) toast(words.addressCopied)
  }
  const isMapped = venue?.latitude !== undefined && venue.longitude !== undefined
  return (
    <Card padded={false}>
      <Row
        icon="calendar"
        title={dayAndRange(language, event.startsAt, event.endsAt, now())}
        note={words.addToCalendar}
        onTap={() => void remember()}
      />
      {venue && where ? (
        <>
          <Row
            icon="map-pin"
            title={where}
            note={[venue.directions, isMapped ? words.openMap : undefined]
              .filter(Boolean)
              .join(' · ')}
            {...(isMapped ? { onTap: () => void openMap(venue) } : {})}
          />
          <Row
            icon="copy"
            title={venue.address}
            note={words.copyAddress}
            chevron={false}
            onTap={() => void copyAddress()}
          />
        </>
      ) : (
        <Row icon="globe" title={words.online} note={words.onlineLinkLater} />
      )}
      {event.bringLaptop ? <Row icon="laptop" title={words.bringLaptop} /> : null}
      {event.status === 'published' ? <Places event={event} /> : null}
    </Card>
  )
}

function Places({ event }: { event: EventDetail }) {
  const words = useCopy(eventsCopy)
  const { capacity, placesLeft, waitingCount } = event
  const taken = capacity - placesLeft
  const title =
    placesLeft > 0
      ? `${words.placesLeft(placesLeft)} ${words.ofPlaces(capacity)}`
      : words.fullWaiting(waitingCount)
  return (
    <Row icon="users" title={title}>
      <Meter value={taken} max={capacity} label={words.placesTaken(taken, capacity)} />
    </Row>
  )
}
