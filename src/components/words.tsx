import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import styles from './words.module.scss'

export type WordsTone =
  | 'ink'
  | 'quiet'
  | 'faint'
  | 'amber'
  | 'teal'
  | 'violet'
  | 'red'
  | 'green'
  | 'inherit'

export interface WordsProps {
  size?: 28 | 22 | 17 | 15 | 13 | 12
  tone?: WordsTone
  bold?: boolean
  center?: boolean
  /** At most so many lines; without it the text wraps freely. */
  lines?: number
  /** Facts and names, not sentences: lines break between them. */
  phrased?: boolean
  heading?: 1 | 2 | 3
  className?: string
  children?: ReactNode
}

/** A piece of text in one of the six sizes. */
export function Words(props: WordsProps) {
  const { size = 15, tone = 'inherit', bold, center, lines, phrased, heading } = props
  const classes = [styles[`size${size}`], styles[tone], props.className]
  if (bold) classes.push(styles.bold)
  if (center) classes.push(styles.center)
  if (phrased) classes.push(styles.phrased)
  if (lines) classes.push(styles.clamped)
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      style={lines ? { '--lines': String(lines) } : undefined}
      {...spoken(heading ? { role: 'heading', level: heading } : {})}
    >
      {props.children}
    </View>
  )
}
