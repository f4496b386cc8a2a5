import type { StageState } from '../stage-state'
import type { Theme } from './own-theme'

/** What a phone lets the stage do with it; `window.phoneControl` of its frame. */
export interface PhoneControl {
  readonly phone: string
  setTheme(theme: Theme | undefined): void
  update(state: StageState): void
}

export type PhoneWindow = Window & { phoneControl?: PhoneControl }

/** What the stage's page offers to the phones inside it. */
export type StageWindow = Window & {
  stageTheme?: Theme
  otherPhone?: (phone: string) => Window | undefined
  onCamera?: (phone: string, isOpen: boolean) => void
  /** A card was shared: `address` is the app's page in it, from the `#` on. */
  onShare?: (phone: string, address: string) => void
}
