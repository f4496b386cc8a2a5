import { View } from '@tarojs/components'
import styles from './stamp.module.scss'

export interface StampProps {
  label: string
  /** Second line: when and where. */
  date: string
  tone?: 'green' | 'amber' | 'red'
}

/** A rubber stamp that has just landed: the ticket is a souvenir now. */
export function Stamp({ label, date, tone = 'green' }: StampProps) {
  return (
    <View className={`${styles.stamp} ${styles[tone]}`}>
      <View className={styles.label}>{label}</View>
      <View className={styles.date}>{date}</View>
    </View>
  )
}
