import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Perforation } from './perforation'
import styles from './ticket-card.module.scss'

export interface TicketCardProps {
  /** Above the perforation: which event. */
  top: ReactNode
  hole?: 'ground' | 'night'
  /** Below it: the code, the holder; or what a certificate is about. */
  children?: ReactNode
}

/** A card with a perforated edge: ticket and certificate. */
export function TicketCard({ top, hole = 'night', children }: TicketCardProps) {
  return (
    <View className={styles.ticket}>
      <View className={styles.top}>{top}</View>
      <Perforation hole={hole} />
      <View className={styles.bottom}>{children}</View>
    </View>
  )
}
