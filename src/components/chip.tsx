import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import styles from './chip.module.scss'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'

export interface ChipProps {
  label: string
  on: boolean
  onTap: () => void
  icon?: IconName
}

/** A filter that is on or off. */
export function Chip({ label, on, onTap, icon }: ChipProps) {
  return (
    <Tappable className={styles.touch} role="checkbox" checked={on} label={label} onTap={onTap}>
      <View className={`${styles.chip} ${on ? styles.on : ''}`}>
        {icon ? <Icon name={icon} size={16} /> : null}
        <View>{label}</View>
      </View>
    </Tappable>
  )
}

/** Chips in one line that scrolls sideways to the screen's edges. */
export function ChipRow({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <ScrollView className={styles.row} scrollX enhanced showScrollbar={false}>
      <View className={styles.line} {...spoken({ role: 'group', label })}>
        {children}
      </View>
    </ScrollView>
  )
}
