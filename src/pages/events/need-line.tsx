import { View } from '@tarojs/components'
import { eventsCopy } from '#shared/copy/events'
import { clockTime } from '#shared/copy/time'
import { useCopy } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import styles from './need-line.module.scss'
import { whatNeedsMe } from './what-needs-me'

interface NeedLineProps {
  items: readonly TicketItem[]
  /** The event of the large card below, which offers today's ticket itself. */
  shownBelow: string | undefined
}

/** One line of what needs this person, known without asking the cloud. */
export function NeedLine({ items, shownBelow }: NeedLineProps) {
  const words = useCopy(eventsCopy)
  const need = whatNeedsMe(items, now())
  if (!need) return null
  const { event } = need.item
  if (need.kind === 'today' && event.eventId === shownBelow) return null
  const lines = {
    today: { lead: words.todayLine(clockTime(event.startsAt)), action: words.showTicket },
    canceled: { lead: words.canceledLine, action: words.view },
    promoted: { lead: words.promotedLine, action: words.view },
  }
  const { lead, action } = lines[need.kind]
  return (
    <Tappable
      className={`${styles.line} ${need.kind === 'canceled' ? styles.loss : ''}`}
      label={`${lead}, ${event.title}, ${action}`}
      onTap={() => open('ticket', { id: event.eventId })}
    >
      <View className={styles.text}>
        <Words size={15} bold>
          {lead}
        </Words>
        <Words size={13} lines={1}>
          {event.title}
        </Words>
      </View>
      <Words size={13} bold>
        {action}
      </Words>
      <Icon name="chevron-right" size={16} />
    </Tappable>
  )
}
