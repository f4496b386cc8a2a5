import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { coverDrawing } from './cover-drawing'
import styles from './event-cover.module.scss'

export interface EventCoverProps {
  track: string
  format: string
  /** Whatever tells this event from others: its id or date. The same seed draws the same cover. */
  seed: string
  height?: number
  /** Bottom left, in white. */
  children?: ReactNode
}

/** A drawn cover: no event looks empty and no image is loaded. */
export function EventCover({ track, format, seed, height = 150, children }: EventCoverProps) {
  return (
    <View
      className={styles.cover}
      style={{
        '--cover': coverDrawing(track, format, seed),
        minHeight: `${height}px`,
      }}
    >
      {children}
    </View>
  )
}
