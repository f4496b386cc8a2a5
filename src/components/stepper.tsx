import { View } from '@tarojs/components'
import { spoken } from './aria'
import { Icon } from './icon'
import { useLook } from './look'
import styles from './stepper.module.scss'
import { Tappable } from './tappable'
import { Words } from './words'

export interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  step?: number
  /** After the number: "席". */
  unit?: string
  onChange: (value: number) => void
}

/** A number in small steps. */
export function Stepper({ label, value, min, max, step = 1, unit = '', onChange }: StepperProps) {
  const { words } = useLook()
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  return (
    <View className={styles.stepper} {...spoken({ role: 'group', label })}>
      <Words className={styles.label}>{label}</Words>
      <Tappable
        className={styles.button}
        label={`${words.decrease} ${label}`}
        disabled={value <= min}
        onTap={() => to(value - step)}
      >
        <Icon name="minus" />
      </Tappable>
      <View className={styles.value} {...spoken({ live: 'polite' })}>
        {`${value} ${unit}`.trim()}
      </View>
      <Tappable
        className={styles.button}
        label={`${words.increase} ${label}`}
        disabled={value >= max}
        onTap={() => to(value + step)}
      >
        <Icon name="plus" />
      </Tappable>
    </View>
  )
}
