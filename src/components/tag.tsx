import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import styles from './tag.module.scss'
import type { Tone } from './tone'

export interface TagProps {
  label: string
  tone?: Tone
  icon?: IconName
  /** On a cover or a colored screen: a veil with white text. */
  onCover?: boolean
}

/** A word that classifies. */
export function Tag({ label, tone = 'neutral', icon, onCover }: TagProps) {
  return (
    <View className={`${styles.tag} ${onCover ? styles.onCover : styles[tone]}`}>
      {icon ? <Icon name={icon} size={16} /> : null}
      <View>{label}</View>
    </View>
  )
}
