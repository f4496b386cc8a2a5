import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import row from './row.module.scss'
import styles from './switch-row.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

export interface SwitchRowProps {
  title: string
  note?: string
  value: boolean
  onChange: (value: boolean) => void
  icon?: IconName
  disabled?: boolean
  busy?: boolean
}

/** A row that is on or off; the whole row is the target. */
export function SwitchRow(props: SwitchRowProps) {
  const { title, note, value, onChange, icon, disabled, busy } = props
  return (
    <Tappable
      className={row.row}
      role="switch"
      label={[title, note].filter(Boolean).join(', ')}
      checked={value}
      disabled={disabled}
      busy={busy}
      onTap={() => onChange(!value)}
    >
      {icon ? (
        <View className={row.icon}>
          <Icon name={icon} />
        </View>
      ) : null}
      <View className={row.text}>
        <Words tone={disabled ? 'faint' : 'inherit'}>{title}</Words>
        {note ? (
          <Words size={13} tone="quiet">
            {note}
          </Words>
        ) : null}
      </View>
      <View className={`${styles.track} ${value ? styles.on : ''} ${disabled ? styles.off : ''}`}>
        <View className={styles.knob} />
      </View>
    </Tappable>
  )
}
