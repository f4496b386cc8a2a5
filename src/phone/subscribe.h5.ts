import Taro from '@tarojs/taro'
import type { MessagePurpose } from '#shared/contract/members'
import type { MessageQuestion, MessageTemplates } from './message-templates'

/** A browser has no such question, so it is imitated: answers what was allowed. */
export async function askForMessages(
  templates: MessageTemplates,
  words: MessageQuestion,
): Promise<MessagePurpose[]> {
  const purposes = Object.keys(templates) as MessagePurpose[]
  if (purposes.length === 0) return []
  const { confirm } = await Taro.showModal({
    title: words.title,
    content: words.text,
    confirmText: words.allow,
    cancelText: words.decline,
  })
  return confirm ? purposes : []
}
