import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './meter.module.scss'
import type { Tone } from './tone'

export interface MeterProps {
  value: number
  max: number
  /** For screen readers: "86 / 100 席". */
  label: string
  tone?: Exclude<Tone, 'neutral'>
}

/** How full something is. */
export function Meter({ value, max, label, tone = 'amber' }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <View className={styles.meter} {...spoken({ role: 'img', label })}>
      <View className={`${styles.fill} ${styles[tone]}`} style={{ width: `${share * 100}%` }} />
    </View>
  )
}
