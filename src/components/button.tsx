import { Button as NativeButton, View } from '@tarojs/components'
import styles from './button.module.scss'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'

export interface ButtonProps {
  label: string
  onTap?: () => void
  kind?: 'primary' | 'quiet' | 'danger'
  size?: 'large' | 'small'
  icon?: IconName
  /** Working: shows that it works and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** What only WeChat's own button can do; in a browser `onTap` is called instead. */
  openType?: 'share' | 'contact' | 'openSetting'
}

/** One tap, one thing. At most one primary button a screen. */
export function Button(props: ButtonProps) {
  const { label, onTap, kind = 'primary', size = 'large', icon, busy, disabled, openType } = props
  const classes = [styles.button, styles[kind], styles[size], disabled ? styles.disabled : '']
  const content = (
    <>
      {busy ? <View className={styles.spinner} /> : null}
      {icon && !busy ? <Icon name={icon} size={20} /> : null}
      <View>{label}</View>
    </>
  )
  if (openType && process.env.TARO_ENV === 'weapp')
    return (
      <NativeButton
        className={`${styles.native} ${classes.join(' ')}`}
        hoverClass={styles.pressed}
        openType={openType}
        onClick={onTap}
        disabled={disabled || undefined}
      >
        {content}
      </NativeButton>
    )
  return (
    <Tappable
      className={classes.join(' ')}
      label={label}
      onTap={onTap}
      busy={busy}
      disabled={disabled}
    >
      {content}
    </Tappable>
  )
}
