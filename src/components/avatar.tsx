import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './avatar.module.scss'
import type { Tone } from './tone'

export interface AvatarProps {
  name: string
  tone?: Tone
  size?: 40 | 48 | 64
  /** For organizations. */
  square?: boolean
}

/** The last two characters of a Chinese name, the first letters of two words of any other. */
export function initialsOf(name: string): string {
  const trimmed = name.trim()
  if (/[一-鿿]/u.test(trimmed)) return Array.from(trimmed).slice(-2).join('')
  const words = trimmed.split(/\s+/).slice(0, 2)
  return words.map((word) => Array.from(word)[0]?.toUpperCase() ?? '').join('')
}

/** A person or an organization without a picture: initials on a tone. */
export function Avatar({ name, tone = 'violet', size = 48, square }: AvatarProps) {
  return (
    <View
      className={`${styles.avatar} ${styles[tone]} ${square ? styles.square : ''}`}
      style={{ '--size': `${size}px` }}
      {...spoken({ role: 'img', label: name })}
    >
      {initialsOf(name)}
    </View>
  )
}
