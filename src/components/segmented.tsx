import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './segmented.module.scss'
import { Tappable } from './tappable'

export interface SegmentedProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** Two to four views of the same thing. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange } = props
  return (
    <View className={styles.bar} {...spoken({ role: 'tablist', label })}>
      {options.map((option) => (
        <Tappable
          key={option.value}
          className={`${styles.part} ${option.value === value ? styles.on : ''}`}
          role="tab"
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </Tappable>
      ))}
    </View>
  )
}
