import { View } from '@tarojs/components'
import { doorCopy } from '#shared/copy/door'
import { doorAnswersCopy } from '#shared/copy/door-answers'
import { useCopy } from '../../cloud/language'
import { Banner } from '../../components/banner'
import { Icon } from '../../components/icon'
import { Words } from '../../components/words'
import type { DoorSession } from '../door-session'
import type { DoorState } from '../door-state'
import styles from './scan.module.scss'

/** How many are in, whether the cloud has it all, and what it corrected afterwards. */
export function Counts({ door, state }: { door: DoorSession; state: DoorState }) {
  const words = useCopy(doorCopy)
  const answers = useCopy(doorAnswersCopy)
  const { connection, queued, admitted, expected, correction, shown } = state
  const isOffline = connection === 'offline'
  const delivery = queued > 0 ? words.queued(queued) : isOffline ? '' : words.online
  return (
    <>
      <View className={styles.badge}>
        <Icon name={isOffline ? 'wifi-off' : queued > 0 ? 'hourglass' : 'check'} size={16} />
        <Words size={13} bold>
          {[isOffline ? words.offline : '', delivery].filter(Boolean).join(' · ')}
        </Words>
      </View>
      <View className={styles.counts}>
        {correction ? (
          <Banner
            tone="amber"
            sentence={words.correction(
              correction.ticketNumber ?? words.somebody,
              answers[correction.answer].word,
            )}
            action={{ label: words.gotIt, onTap: door.dismissCorrection }}
          />
        ) : null}
        <View className={styles.countLine}>
          <Words size={15}>{words.arrived}</Words>
          <Words size={28} bold>
            {String(admitted)}
          </Words>
          <Words size={15} className={styles.expected}>{`/ ${expected}`}</Words>
          {shown ? <Words size={13}>{words.next}</Words> : null}
        </View>
      </View>
    </>
  )
}
