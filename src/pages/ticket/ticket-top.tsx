import { View } from '@tarojs/components'
import { eventsCopy } from '#shared/copy/events'
import { formatsCopy } from '#shared/copy/formats'
import { registrationsCopy } from '#shared/copy/registrations'
import { clockTime, dayAndTime } from '#shared/copy/time'
import { doorsOpenAt, phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy, useLanguage } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { EventCover } from '../../components/event-cover'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import styles from './ticket-top.module.scss'

/** Above the perforation: which event, when and where. */
export function TicketTop({ event }: { event: TicketItem['event'] }) {
  const words = useCopy(registrationsCopy)
  const { online } = useCopy(eventsCopy)
  const { formats } = useCopy(formatsCopy)
  const language = useLanguage()
  const where = event.mode === 'online' ? online : [event.city, event.venueName].filter(Boolean)
  const isAhead = event.mode === 'offline' && phaseOf(event, now()) === 'upcoming'
  return (
    <Stack gap={4}>
      <View className={styles.cover}>
        <EventCover track={event.track} format={event.format} seed={event.eventId} height={64} />
      </View>
      <Stack row justify="space-between" wrap gap={8}>
        <Tag label={formats[event.format]} tone="amber" />
        <Words size={13} tone="quiet">
          {dayAndTime(language, event.startsAt, now())}
        </Words>
      </Stack>
      <Words size={22} bold heading={2}>
        {event.title}
      </Words>
      <Words size={13} tone="quiet">
        {[where, isAhead ? words.opensAt(clockTime(doorsOpenAt(event))) : []].flat().join(' · ')}
      </Words>
    </Stack>
  )
}
