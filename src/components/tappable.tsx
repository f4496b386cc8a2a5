import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { reachable, spoken } from './aria'
import styles from './tappable.module.scss'

export interface TappableProps {
  onTap?: () => void
  /** For screen readers, where the visible words do not say it all. */
  label?: string
  role?: 'button' | 'link' | 'checkbox' | 'radio' | 'switch' | 'tab'
  checked?: boolean
  disabled?: boolean
  busy?: boolean
  className?: string
  style?: CSSProperties
  children?: ReactNode
}

/** Whatever can be tapped: role, label, pressed look and, in a browser, the keyboard. */
export function Tappable(props: TappableProps) {
  const { role = 'button', label, checked, disabled, busy, className = '', style, children } = props
  const onTap = disabled || busy ? undefined : props.onTap
  const isTab = role === 'tab'
  const isToggle = role === 'checkbox' || role === 'radio' || role === 'switch'
  const states = {
    role,
    label,
    checked: isToggle ? Boolean(checked) : undefined,
    selected: isTab ? Boolean(checked) : undefined,
    disabled: disabled || undefined,
    busy: busy || undefined,
  }
  return (
    <View
      className={`tappable ${styles.tappable} ${className}`}
      style={style}
      hoverClass={onTap ? styles.pressed : 'none'}
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={onTap}
      {...spoken(states)}
      {...reachable(onTap)}
    >
      {children}
    </View>
  )
}
