import type { MessagePurpose } from '#shared/contract/members'
import { confirmed } from './dialog'
import type { MessageQuestion, MessageTemplates } from './message-templates'

/** A browser has no such question, so it is imitated: answers what was allowed. */
export async function askForMessages(
  templates: MessageTemplates,
  { title, text, allow, decline }: MessageQuestion,
): Promise<MessagePurpose[]> {
  const purposes = Object.keys(templates) as MessagePurpose[]
  if (purposes.length === 0) return []
  return (await confirmed({ title, text, confirm: allow, cancel: decline })) ? purposes : []
}
