import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import styles from './field.module.scss'
import { Icon } from './icon'
import { useLook } from './look'
import { Words } from './words'

interface FieldFrameProps {
  /** None where the title right above says it. */
  label?: string
  error?: string
  hint?: string
  required?: boolean
  /** At the right of the label: the counter. */
  aside?: string
  children?: ReactNode
}

/** Label above, help or error below: the same around every kind of field. */
export function FieldFrame({ label, error, hint, required, aside, children }: FieldFrameProps) {
  const { words } = useLook()
  return (
    <View className={styles.field}>
      {label ? (
        <View className={styles.head}>
          <Words className={styles.label} size={13} bold>
            {label}
          </Words>
          {required ? (
            <Words size={12} tone="amber">
              {words.required}
            </Words>
          ) : null}
          {aside ? (
            <Words size={12} tone="faint">
              {aside}
            </Words>
          ) : null}
        </View>
      ) : null}
      {children}
      {error ? (
        <View className={styles.error} {...spoken({ role: 'alert' })}>
          <Icon name="alert" size={16} />
          <Words size={13}>{error}</Words>
        </View>
      ) : null}
      {hint && !error ? (
        <Words size={13} tone="faint">
          {hint}
        </Words>
      ) : null}
    </View>
  )
}
