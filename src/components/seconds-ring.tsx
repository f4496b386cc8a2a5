import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './seconds-ring.module.scss'

export interface SecondsRingProps {
  /** Seconds left. */
  remaining: number
  /** Seconds of a full ring. */
  total: number
  size?: number
  label?: string
}

/** The seconds that remain, as a ring that empties. */
export function SecondsRing({ remaining, total, size = 18, label }: SecondsRingProps) {
  const share = Math.min(1, Math.max(0, remaining / total))
  return (
    <View
      className={styles.ring}
      style={{ '--size': `${size}px`, '--share': `${Math.round(share * 360)}deg` }}
      {...spoken(label ? { role: 'timer', label } : { hidden: true })}
    />
  )
}
