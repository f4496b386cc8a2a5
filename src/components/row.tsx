import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import styles from './row.module.scss'
import { Tappable } from './tappable'
import { Words, type WordsTone } from './words'

export interface RowProps {
  title: string
  note?: string
  /** At the right, quiet. */
  value?: string
  icon?: IconName
  /** In place of the icon: a DayMark, an Avatar. */
  leading?: ReactNode
  trailing?: ReactNode
  chevron?: boolean
  onTap?: () => void
  /** For screen readers, where the row's own words do not say it. */
  label?: string
  tone?: WordsTone
  /** Below the note: tags, a meter. */
  children?: ReactNode
}

/** A fact of more characters than this is too long to be kept on one line. */
const LONGEST_FACT = 22

/** Facts joined by dots break after a dot, not inside one: a date or a room stays together. */
function unbroken(note: string): string {
  const facts = note.split(' · ')
  if (facts.length === 1) return note
  return facts
    .map((fact) => (fact.length > LONGEST_FACT ? fact : fact.replaceAll(' ', '\u00a0')))
    .join('\u00a0· ')
}

/** A line of a list; rows draw the hairline between themselves. */
export function Row(props: RowProps) {
  const { title, note, value, icon, leading, trailing, onTap, tone, children } = props
  const { chevron = Boolean(onTap), label } = props
  const content = (
    <>
      {leading}
      {icon ? (
        <View className={styles.icon}>
          <Icon name={icon} />
        </View>
      ) : null}
      <View className={styles.text}>
        <Words bold={Boolean(note || children)} tone={tone} phrased>
          {title}
        </Words>
        {note ? (
          <Words size={13} tone="quiet" phrased>
            {unbroken(note)}
          </Words>
        ) : null}
        {children ? <View className={styles.below}>{children}</View> : null}
      </View>
      {value ? (
        <Words className={styles.value} size={13} tone="quiet">
          {value}
        </Words>
      ) : null}
      {trailing}
      {chevron ? (
        <View className={styles.chevron}>
          <Icon name="chevron-right" size={16} />
        </View>
      ) : null}
    </>
  )
  if (!onTap) return <View className={styles.row}>{content}</View>
  return (
    <Tappable className={styles.row} label={label} onTap={onTap}>
      {content}
    </Tappable>
  )
}
