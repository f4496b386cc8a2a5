import type { EventCard } from '#shared/contract/event-view'
import { formatsCopy } from '#shared/copy/formats'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { EventCover } from '../../components/event-cover'
import { Stack } from '../../components/stack'
import { Tag } from '../../components/tag'
import { Words } from '../../components/words'
import styles from './event-head.module.scss'

/** The drawn cover with what kind of event it is, and its title. @param note below the title */
export function EventHead({ event, note }: { event: EventCard; note: string }) {
  const { formats, tracks } = useCopy(formatsCopy)
  return (
    <Card padded={false}>
      <EventCover track={event.track} format={event.format} seed={event.eventId} height={128}>
        <Stack row>
          <Tag onCover label={`${formats[event.format]} · ${tracks[event.track]}`} />
        </Stack>
      </EventCover>
      <Stack gap={4} className={styles.title}>
        <Words size={22} bold heading={2}>
          {event.title}
        </Words>
        <Words size={13} tone="quiet">
          {note}
        </Words>
      </Stack>
    </Card>
  )
}
