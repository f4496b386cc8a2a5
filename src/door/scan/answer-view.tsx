import { View } from '@tarojs/components'
import { doorCopy } from '#shared/copy/door'
import { doorAnswersCopy } from '#shared/copy/door-answers'
import { clockTime } from '#shared/copy/time'
import { useCopy } from '../../cloud/language'
import { spoken } from '../../components/aria'
import { Icon } from '../../components/icon'
import { Words } from '../../components/words'
import { lookOf } from '../answer-look'
import type { Shown, ShownPerson } from '../door-state'
import styles from './scan.module.scss'

const nameOf = ({ displayName, surname }: ShownPerson) =>
  surname ? `${displayName}（${surname}）` : displayName

/** One answer over the whole screen: color, icon, word, name. */
export function AnswerView({ shown, bringLaptop }: { shown: Shown; bringLaptop: boolean }) {
  const words = useCopy(doorCopy)
  const { word, sentence } = useCopy(doorAnswersCopy)[shown.answer]
  const { icon, tone } = lookOf(shown)
  const { answer, person, at, gate, isAdmitted, isAsking } = shown
  const isWelcome = answer === 'ok' && person
  const facts = [
    !isWelcome && person ? nameOf(person) : undefined,
    person ? words.ticket(person.ticketNumber) : undefined,
    isWelcome && person.isFirstTime ? words.firstTime : undefined,
  ]
  const where =
    answer === 'too_early' && at
      ? words.opensAt(clockTime(at))
      : answer === 'too_late' && at
        ? words.closedAt(clockTime(at))
        : at && gate
          ? words.at(clockTime(at), gate)
          : undefined
  const unknown = isAsking ? words.asking : words.offlineUnknown
  const advice = answer === 'unknown_sync_needed' ? unknown : sentence
  return (
    <>
      <View className={`${styles.ground} ${styles[tone]}`} />
      <View className={`${styles.answer} ${styles[tone]}`} {...spoken({ role: 'alert' })}>
        <View className={styles.disc}>
          <View className={styles.sign}>
            <Icon name={icon} size={84} />
          </View>
        </View>
        <View className={styles.lines}>
          <Words size={28} bold center className={styles.word}>
            {isWelcome
              ? words.welcome(nameOf(person))
              : isAdmitted && answer !== 'ok'
                ? words.isLetIn
                : word}
          </Words>
          <Words size={17} center>
            {facts.filter(Boolean).join(' · ')}
          </Words>
          {where ? (
            <Words size={22} bold center>
              {where}
            </Words>
          ) : null}
          {isAdmitted ? null : (
            <Words size={15} center>
              {advice}
            </Words>
          )}
          {isAdmitted && bringLaptop ? (
            <View className={styles.reminder}>
              <Icon name="laptop" />
              <Words>{words.laptop}</Words>
            </View>
          ) : null}
        </View>
      </View>
    </>
  )
}
