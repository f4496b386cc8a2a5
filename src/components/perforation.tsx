import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './perforation.module.scss'

export interface PerforationProps {
  /** What shows through the two holes at the card's edges. */
  hole?: 'ground' | 'night'
}

/** Where a ticket would be torn. Its card must clip what overflows. */
export function Perforation({ hole = 'ground' }: PerforationProps) {
  return <View className={`${styles.edge} ${styles[hole]}`} {...spoken({ hidden: true })} />
}
