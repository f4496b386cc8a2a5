import type { StageState } from '../stage-state'
import type { StageLanguage, StageWord } from '../words'

/** What the parts of the page draw. */
export interface View {
  readonly state: StageState
  readonly language: StageLanguage
  readonly words: Record<StageWord, string>
  readonly theme: 'light' | 'dark'
}

/** A piece of the page: made once, drawn again whenever something has changed. */
export interface Part {
  readonly node: HTMLElement
  draw(view: View): void
}
