import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './card.module.scss'
import { Tappable } from './tappable'

export interface CardProps {
  tone?: 'paper' | 'amber' | 'teal' | 'violet' | 'red' | 'green'
  /** Without padding for a card of rows or one that begins with a cover. */
  padded?: boolean
  onTap?: () => void
  label?: string
  children?: ReactNode
}

/** A sheet of paper: what belongs together. */
export function Card({ tone = 'paper', padded = true, onTap, label, children }: CardProps) {
  const classes = `${styles.card} ${styles[tone]} ${padded ? styles.padded : ''}`
  if (onTap)
    return (
      <Tappable className={classes} label={label} onTap={onTap}>
        {children}
      </Tappable>
    )
  return <View className={classes}>{children}</View>
}
