import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './banner.module.scss'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'

export interface BannerProps {
  tone: 'info' | 'amber' | 'red' | 'offline'
  sentence: string
  action?: { label: string; onTap: () => void }
}

const icons: Record<BannerProps['tone'], IconName> = {
  info: 'info',
  amber: 'hourglass',
  red: 'alert',
  offline: 'wifi-off',
}

/** One line of what needs to be known now. */
export function Banner({ tone, sentence, action }: BannerProps) {
  const content = (
    <>
      <Icon name={icons[tone]} />
      <View className={styles.sentence}>{sentence}</View>
      {action ? (
        <View className={styles.action}>
          {action.label}
          <Icon name="chevron-right" size={16} />
        </View>
      ) : null}
    </>
  )
  const classes = `${styles.banner} ${styles[tone]}`
  if (!action)
    return (
      <View className={classes} {...spoken({ role: 'status' })}>
        {content}
      </View>
    )
  return (
    <Tappable className={classes} onTap={action.onTap}>
      {content}
    </Tappable>
  )
}
