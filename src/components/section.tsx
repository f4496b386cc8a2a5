import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './section.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

export interface SectionProps {
  title: string
  /** At the right of the title: "5 场". */
  aside?: string
  action?: { label: string; onTap: () => void }
  children?: ReactNode
}

/** A title over what it names. */
export function Section({ title, aside, action, children }: SectionProps) {
  return (
    <View className={styles.section}>
      <View className={styles.head}>
        <Words className={styles.title} size={17} bold heading={2}>
          {title}
        </Words>
        {aside ? (
          <Words size={13} tone="faint">
            {aside}
          </Words>
        ) : null}
        {action ? (
          <Tappable className={styles.action} onTap={action.onTap}>
            <Words size={13} bold>
              {action.label}
            </Words>
          </Tappable>
        ) : null}
      </View>
      {children}
    </View>
  )
}
