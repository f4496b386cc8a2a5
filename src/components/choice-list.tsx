import { View } from '@tarojs/components'
import { spoken } from './aria'
import styles from './choice-list.module.scss'
import { FieldFrame } from './field-frame'
import { Icon } from './icon'
import { Tappable } from './tappable'
import { Words } from './words'

export interface ChoiceOption<Value extends string> {
  value: Value
  title: string
  note?: string
  disabled?: boolean
}

interface ChoiceListBase<Value extends string> {
  label: string
  /** The title right above says the label already: it is only spoken. */
  isTitled?: boolean
  options: readonly ChoiceOption<Value>[]
  required?: boolean
  error?: string
  hint?: string
}

export type ChoiceListProps<Value extends string> = ChoiceListBase<Value> &
  (
    | { multiple?: false; value: Value | null; onChange: (value: Value) => void }
    | { multiple: true; value: readonly Value[]; onChange: (values: Value[]) => void }
  )

/** One of several, or several: rows that look and speak like radio buttons or checkboxes. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { label, isTitled, options, required, error, hint, multiple } = props
  const isOn = (value: Value) => (multiple ? props.value.includes(value) : props.value === value)
  const choose = (value: Value) => {
    if (!multiple) return props.onChange(value)
    const others = props.value.filter((other) => other !== value)
    props.onChange(isOn(value) ? others : [...others, value])
  }
  return (
    <FieldFrame {...(isTitled ? {} : { label })} error={error} hint={hint} required={required}>
      <View className={styles.list} {...spoken({ role: multiple ? 'group' : 'radiogroup', label })}>
        {options.map((option) => (
          <ChoiceItem
            key={option.value}
            {...option}
            on={isOn(option.value)}
            multiple={Boolean(multiple)}
            onTap={() => choose(option.value)}
          />
        ))}
      </View>
    </FieldFrame>
  )
}

interface ChoiceItemProps {
  title: string
  note?: string
  disabled?: boolean
  on: boolean
  multiple: boolean
  onTap: () => void
}

function ChoiceItem({ title, note, disabled, on, multiple, onTap }: ChoiceItemProps) {
  const mark = `${styles.mark} ${multiple ? styles.square : styles.round} ${on ? styles.on : ''}`
  return (
    <Tappable
      className={styles.item}
      role={multiple ? 'checkbox' : 'radio'}
      label={[title, note].filter(Boolean).join(', ')}
      checked={on}
      disabled={disabled}
      onTap={onTap}
    >
      <View className={mark}>{on ? <Icon name="check" size={16} /> : null}</View>
      <View className={styles.text}>
        <Words tone={disabled ? 'faint' : 'ink'}>{title}</Words>
        {note ? (
          <Words size={13} tone="quiet">
            {note}
          </Words>
        ) : null}
      </View>
    </Tappable>
  )
}
