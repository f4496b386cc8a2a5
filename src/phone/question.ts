/** A question before something that people would regret. */
export interface Question {
  title: string
  text: string
  /** At most four characters: WeChat refuses longer buttons. */
  confirm: string
  /** At most four characters. */
  cancel: string
}
