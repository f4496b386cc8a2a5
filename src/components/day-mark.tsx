import { View } from '@tarojs/components'
import styles from './day-mark.module.scss'

/** The day of an event at the left of its row: "03" over "周四". */
export function DayMark({ day, weekday }: { day: string; weekday: string }) {
  return (
    <View className={styles.mark}>
      <View className={styles.day}>{day}</View>
      <View className={styles.weekday}>{weekday}</View>
    </View>
  )
}
