import { View } from '@tarojs/components'
import type { EventSummary } from '#shared/contract/event-view'
import { eventsCopy } from '#shared/copy/events'
import { formatsCopy } from '#shared/copy/formats'
import { dayAndTime } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EventCover } from '../../components/event-cover'
import { Tag } from '../../components/tag'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import { nextStep } from '../event/next-step'
import styles from './next-event-card.module.scss'

interface NextEventCardProps {
  event: EventSummary
  tickets: readonly TicketItem[]
}

/** The next event, large: its drawn cover, and the one thing to do about it. */
export function NextEventCard({ event, tickets }: NextEventCardProps) {
  const words = useCopy(eventsCopy)
  const { formats } = useCopy(formatsCopy)
  const language = useLanguage()
  const ticket = tickets.find((one) => one.event.eventId === event.eventId)
  const step = nextStep(event, ticket?.registration ?? null, now())
  const where = event.mode === 'online' ? words.online : (event.venueName ?? event.city)
  const when = [dayAndTime(language, event.startsAt, now()), where].filter(Boolean).join(' · ')
  const facts = [
    event.placesLeft > 0
      ? words.placesLeft(event.placesLeft)
      : words.fullWaiting(event.waitingCount),
    event.bringLaptop ? words.bringLaptop : undefined,
  ]
  const hasTicket = step === 'showTicket' || step === 'viewLine'
  const labels = { showTicket: words.showTicket, viewLine: words.viewLine, wait: words.wait }
  const label = step in labels ? labels[step as keyof typeof labels] : words.signUp
  const openIt = () => open(hasTicket ? 'ticket' : 'event', { id: event.eventId })
  return (
    <Card padded={false}>
      <Tappable onTap={() => open('event', { id: event.eventId })}>
        <EventCover track={event.track} format={event.format} seed={event.eventId}>
          <Words size={13}>{when}</Words>
          <Words size={22} bold>
            {event.title}
          </Words>
        </EventCover>
      </Tappable>
      <View className={styles.facts}>
        <View className={styles.words}>
          <Tag label={formats[event.format]} tone="amber" />
          <Words size={13} tone="quiet" className={styles.text}>
            {facts.filter(Boolean).join(' · ')}
          </Words>
        </View>
        <Button size="small" label={label} onTap={openIt} />
      </View>
    </Card>
  )
}
