import { View } from '@tarojs/components'
import { Button } from './button'
import styles from './empty-state.module.scss'
import { Icon, type IconName } from './icon'
import { Words } from './words'

export interface EmptyStateProps {
  icon: IconName
  sentence: string
  note?: string
  action?: { label: string; onTap: () => void }
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, sentence, note, action }: EmptyStateProps) {
  return (
    <View className={styles.empty}>
      <View className={styles.icon}>
        <Icon name={icon} size={32} />
      </View>
      <Words size={17} bold center>
        {sentence}
      </Words>
      {note ? (
        <Words size={13} tone="quiet" center>
          {note}
        </Words>
      ) : null}
      {action ? (
        <View className={styles.action}>
          <Button kind="quiet" size="small" label={action.label} onTap={action.onTap} />
        </View>
      ) : null}
    </View>
  )
}
