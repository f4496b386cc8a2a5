import styles from './date-part.module.scss'
import type { DatePartProps } from './date-part-props'

/** The browser's own picker, which keyboards and screen readers know. */
export function DatePart(props: DatePartProps) {
  const { kind, label, value, min, max, disabled, isWrong, onChange } = props
  return (
    <input
      className={`${styles.part} ${styles.box} ${isWrong ? styles.wrong : ''}`}
      type={kind}
      aria-label={label}
      value={value}
      min={min}
      max={max}
      disabled={disabled}
      onChange={(event) => event.target.value && onChange(event.target.value)}
    />
  )
}
