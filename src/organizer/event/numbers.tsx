import { View } from '@tarojs/components'
import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { doorsOpenAt } from '#shared/domain/event-lifecycle'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useQuery } from '../../cloud/use-query'
import { Card } from '../../components/card'
import { Meter } from '../../components/meter'
import { Section } from '../../components/section'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import styles from '../organizer.module.scss'

/** How many are coming and waiting, and, once doors are open, how many are in. */
export function Numbers({ event }: { event: ManagedEvent }) {
  const words = useCopy(organizerCopy)
  const { confirmedCount, waitingCount, placesLeft, capacity, eventId } = event
  const isOpen = event.status === 'published' && now().toISOString() >= doorsOpenAt(event)
  const { data: report } = useQuery(cloud.checkIns.report, { eventId }, { enabled: isOpen })
  const numbers = [
    { name: words.confirmed, value: confirmedCount },
    { name: words.waiting, value: waitingCount },
    { name: words.placesLeft, value: placesLeft },
    ...(report ? [{ name: words.checkedIn, value: report.admitted }] : []),
  ]
  return (
    <Section title={words.numbers}>
      <Card>
        <Stack gap={12}>
          <View className={styles.numbers}>
            {numbers.map(({ name, value }) => (
              <View key={name} className={styles.number}>
                <Words size={28} bold>
                  {String(value)}
                </Words>
                <Words size={13} tone="quiet">
                  {name}
                </Words>
              </View>
            ))}
          </View>
          <Meter
            value={confirmedCount}
            max={capacity}
            label={words.seats(confirmedCount, capacity)}
          />
        </Stack>
      </Card>
    </Section>
  )
}
