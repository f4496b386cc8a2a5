import { Input, Textarea, View } from '@tarojs/components'
import styles from './field.module.scss'
import { FieldFrame } from './field-frame'

export interface FieldProps {
  label: string
  value: string
  onInput: (text: string) => void
  error?: string
  hint?: string
  required?: boolean
  /** In characters; a counter appears when it comes near, under several lines always. */
  maxLength?: number
  multiline?: boolean
  type?: 'text' | 'number' | 'digit' | 'nickname'
  placeholder?: string
  disabled?: boolean
  onBlur?: () => void
  /** The keyboard's own "done". */
  onConfirm?: () => void
}

/** A short answer is counted only once it has used up this share of its length. */
const COUNTED_FROM = 0.6

/** A question that is answered by typing. */
export function Field(props: FieldProps) {
  const { label, value, onInput, error, required, maxLength, multiline, type = 'text' } = props
  const nativeProps = {
    'aria-label': label,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': required ? 'true' : undefined,
  }
  const shared = {
    value,
    placeholder: props.placeholder,
    placeholderClass: 'placeholder',
    maxlength: maxLength ?? -1,
    disabled: props.disabled || undefined,
    ariaLabel: label,
    nativeProps,
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    onBlur: props.onBlur,
    onConfirm: props.onConfirm,
  }
  const { length } = Array.from(value)
  const isNearLimit = maxLength !== undefined && length > maxLength * COUNTED_FROM
  const counter = (multiline && maxLength) || isNearLimit ? `${length} / ${maxLength}` : undefined
  return (
    <FieldFrame label={label} error={error} hint={props.hint} required={required} aside={counter}>
      <View className={`tappable-field ${styles.box} ${error ? styles.wrong : ''}`}>
        {multiline ? (
          <Textarea className={`${styles.input} ${styles.area}`} autoHeight {...shared} />
        ) : (
          <Input className={styles.input} type={type} {...shared} />
        )}
      </View>
    </FieldFrame>
  )
}
