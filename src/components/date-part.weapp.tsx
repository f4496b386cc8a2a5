import { Picker, View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './date-part.module.scss'
import type { DatePartProps } from './date-part-props'
import { Icon } from './icon'

/** WeChat's own wheel. */
export function DatePart(props: DatePartProps) {
  const { kind, label, empty, value, min, max, disabled, isWrong, onChange } = props
  const bounds = kind === 'date' ? { start: min, end: max } : {}
  return (
    <Picker
      className={styles.part}
      mode={kind}
      value={value}
      disabled={disabled || undefined}
      onChange={(event) => onChange(event.detail.value)}
      {...bounds}
    >
      <View
        className={`${styles.box} ${isWrong ? styles.wrong : ''} ${value ? '' : styles.empty}`}
        {...spoken({ role: 'button', label: `${label} ${value}`, disabled })}
      >
        <Icon name={kind === 'date' ? 'calendar' : 'clock'} />
        {value || empty}
      </View>
    </Picker>
  )
}
