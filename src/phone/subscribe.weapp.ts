import Taro from '@tarojs/taro'
import type { MessagePurpose } from '#shared/contract/members'
import type { MessageQuestion, MessageTemplates } from './message-templates'

/**
 * WeChat's own question whether these messages may be sent, once each. Must run inside a tap. Answers what was allowed;
 * nothing where no template is configured or the person declined.
 */
export async function askForMessages(
  templates: MessageTemplates,
  _words: MessageQuestion,
): Promise<MessagePurpose[]> {
  const asked = Object.entries(templates) as [MessagePurpose, string][]
  if (asked.length === 0) return []
  try {
    const tmplIds = asked.map(([, template]) => template)
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })),
    }
    return asked.flatMap(([purpose, template]) => (answer[template] === 'accept' ? [purpose] : []))
  } catch {
    return []
  }
}
