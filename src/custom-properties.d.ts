import 'react'

declare module 'react' {
  interface CSSProperties {
    /** CSS custom properties: how a component hands a value to its stylesheet. */
    [name: `--${string}`]: string | undefined
  }
}
