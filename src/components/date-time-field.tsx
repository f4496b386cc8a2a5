import { View } from '@tarojs/components'
import { DatePart } from './date-part'
import styles from './field.module.scss'
import { FieldFrame } from './field-frame'
import { useLook } from './look'

export interface DateTimeFieldProps {
  label: string
  /** Wall clock of the event's own zone, `YYYY-MM-DDTHH:mm`; empty while nothing is chosen. With `dateOnly`, `YYYY-MM-DD`. */
  value: string
  onChange: (value: string) => void
  /** Bounds of the day, `YYYY-MM-DD`. */
  min?: string
  max?: string
  /** The time that comes with the first chosen day. */
  defaultTime?: string
  dateOnly?: boolean
  required?: boolean
  error?: string
  hint?: string
}

/** A day, and a time of that day. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onChange, min, max, defaultTime = '14:00', dateOnly } = props
  const { words } = useLook()
  const [date = '', time = ''] = value.split('T')
  return (
    <FieldFrame label={label} error={props.error} hint={props.hint} required={props.required}>
      <View className={styles.pair}>
        <DatePart
          kind="date"
          label={`${label} ${words.chooseDate}`}
          empty={words.chooseDate}
          value={date}
          min={min}
          max={max}
          isWrong={Boolean(props.error)}
          onChange={(day) => onChange(dateOnly ? day : `${day}T${time || defaultTime}`)}
        />
        {dateOnly ? null : (
          <DatePart
            kind="time"
            label={`${label} ${words.chooseTime}`}
            empty={words.chooseTime}
            value={time}
            disabled={date === ''}
            isWrong={Boolean(props.error)}
            onChange={(clock) => onChange(`${date}T${clock}`)}
          />
        )}
      </View>
    </FieldFrame>
  )
}
