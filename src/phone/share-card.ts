/** What a shared card shows and where it leads. */
export interface ShareCard {
  title: string
  /** From `addressOf`. */
  path: string
}
