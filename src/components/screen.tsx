import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import { useLook } from './look'
import { useNavigationBarTone } from './navigation-bar'
import styles from './screen.module.scss'
import { ScreenHeader } from './screen-header'
import type { ScreenTone } from './screen-tone'

export type { ScreenTone }

export interface ScreenProps {
  title: string
  /** The one primary button, in thumb reach above the safe area. */
  footer?: ReactNode
  /** Directly under the title: offline, an offer that expires. */
  banner?: ReactNode
  /** Colors the whole screen; cards on it keep the theme. */
  tone?: ScreenTone
  /** One of the four tab pages: no way back, the tab bar below. */
  tab?: boolean
  /** No padding at the sides. */
  flush?: boolean
  children?: ReactNode
}

const landmark = process.env.TARO_ENV === 'h5' ? spoken({ role: 'main' }) : {}

/** The frame of every page, outermost. */
export function Screen({
  title,
  footer,
  banner,
  tone = 'ground',
  tab,
  flush,
  children,
}: ScreenProps) {
  const { largeText } = useLook()
  useNavigationBarTone(tone)
  const classes = ['screen', styles.screen, styles[tone]]
  if (tab) classes.push(styles.tab)
  if (largeText) classes.push(styles.large)
  return (
    <View className={classes.join(' ')} {...landmark}>
      <ScreenHeader title={title} tab={tab} />
      {banner ? <View className={styles.banner}>{banner}</View> : null}
      <View className={flush ? styles.flush : styles.body}>{children}</View>
      {footer ? <View className={styles.footer}>{footer}</View> : null}
    </View>
  )
}
