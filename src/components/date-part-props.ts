export interface DatePartProps {
  kind: 'date' | 'time'
  label: string
  /** Shown while nothing is chosen. */
  empty: string
  /** `YYYY-MM-DD` or `HH:mm`. */
  value: string
  min?: string
  max?: string
  disabled?: boolean
  isWrong: boolean
  onChange: (value: string) => void
}
