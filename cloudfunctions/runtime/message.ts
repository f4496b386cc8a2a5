import type { NotificationKind } from '#shared/contract/notifications'
import { subscribeMessagesCopy } from '#shared/copy/subscribe-messages'
import { openOpenid } from './openid-box'
import { openapi } from './wechat-cloud'

export interface Message {
  sealedOpenid: string
  templateId: string
  kind: NotificationKind
  eventId?: string
  title: string
  note?: string
}

/** The platform's limit for a field of the kind `thing`, in characters; a longer one makes the whole message fail. */
const MOST_CHARACTERS = 20

/** One line of at most 20 characters; cut by whole characters, so that no emoji is left in halves. */
function thing(text: string): { value: string } {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim())
  const fits = characters.join('').length <= MOST_CHARACTERS
  if (fits) return { value: characters.join('') }
  let cut = ''
  for (const character of characters) {
    if (cut.length + character.length > MOST_CHARACTERS - 1) break
    cut += character
  }
  return { value: `${cut}…` }
}

/**
 * Sends one WeChat message; the templates have three fields of the kind `thing`: which event, what happened, why. Whether the
 * platform took it: a person may have switched messages off, which is no error of ours.
 */
export async function sendMessage(message: Message): Promise<boolean> {
  const words = subscribeMessagesCopy.zh
  const data = {
    thing1: thing(message.title),
    thing2: thing(words.happened[message.kind]),
    thing3: thing(message.note || words.seeInside),
  }
  return Promise.resolve()
    .then(() =>
      openapi.subscribeMessage.send({
        touser: openOpenid(message.sealedOpenid),
        templateId: message.templateId,
        page: message.eventId ? `pages/event/index?id=${message.eventId}` : 'pages/me/index',
        lang: 'zh_CN',
        data,
      }),
    )
    .then(
      () => true,
      (error: unknown) => {
        console.warn('message not sent', message.kind, error)
        return false
      },
    )
}
