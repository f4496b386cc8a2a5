import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import { useDialogFocus } from './dialog-focus'
import { Icon } from './icon'
import { useLook } from './look'
import styles from './sheet.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  /** The sheet's own primary button. */
  footer?: ReactNode
  children?: ReactNode
}

/** A sheet from below: a choice or a short form without leaving the page. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null
}

function OpenSheet({ title, onClose, footer, children }: SheetProps) {
  const { words, largeText } = useLook()
  const focus = useDialogFocus(onClose)
  return (
    <View className={`sheet ${styles.sheet} ${largeText ? styles.large : ''}`}>
      <View className={styles.veil} catchMove onClick={onClose} {...spoken({ hidden: true })} />
      <View
        className={styles.panel}
        {...focus}
        {...spoken({ role: 'dialog', label: title, modal: true })}
      >
        <View className={styles.head}>
          <Words className={styles.title} size={17} bold heading={2}>
            {title}
          </Words>
          <Tappable className={styles.close} label={words.close} onTap={onClose}>
            <Icon name="x" size={24} />
          </Tappable>
        </View>
        <ScrollView className={styles.body} scrollY>
          <View className={styles.content}>{children}</View>
        </ScrollView>
        {footer ? <View className={styles.footer}>{footer}</View> : null}
      </View>
    </View>
  )
}
