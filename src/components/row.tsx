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
            {note.replaceAll(' · ', '\u00a0· ')}
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
