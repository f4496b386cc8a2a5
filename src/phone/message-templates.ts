import type { MessagePurpose } from '#shared/contract/members'

/** Ids of the message templates to ask for, by what they are for; WeChat asks for at most three at once. */
export type MessageTemplates = Partial<Record<MessagePurpose, string>>

/** Words of the imitated question in a browser; WeChat brings its own. */
export interface MessageQuestion {
  title: string
  text: string
  allow: string
  decline: string
}
