import { createHash } from 'node:crypto'
import { codePicture } from './code-picture'

type Answer = (args: Record<string, unknown>) => unknown

/** Words that the local content check finds; they exist for demonstrations and tests. */
const riskyWords = ['违禁词', 'forbidden-word']

/** What the open APIs answer when nothing is scripted. Errors are in WeChat's own shape. */
export const builtInAnswers: Record<string, Answer> = {
  'subscribeMessage.send': ({ touser, template_id: template }) => {
    if (typeof touser !== 'string' || touser === '') return refusal(40003, 'invalid openid')
    if (typeof template !== 'string' || template === '')
      return refusal(40037, 'invalid template_id')
    return {}
  },
  'wxacode.getUnlimited': ({ scene }) => {
    if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene)) {
      return refusal(40169, 'invalid length for scene, or the data is not json string')
    }
    return codePicture(digest(scene))
  },
  'security.msgSecCheck': ({ content, openid, version, scene }) => {
    if (typeof content !== 'string' || content === '') return refusal(44002, 'empty post data')
    if (version !== 2) return refusal(40097, 'invalid args: version has to be 2')
    if (typeof openid !== 'string' || openid === '') return refusal(40003, 'invalid openid')
    if (![1, 2, 3, 4].includes(Number(scene)))
      return refusal(40097, 'invalid args: scene is 1 to 4')
    const isRisky = riskyWords.some((word) => content.includes(word))
    const suggest = isRisky ? 'risky' : 'pass'
    const label = isRisky ? 20001 : 100
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
    return { trace_id: digest(content).toString('hex'), result: { suggest, label }, detail }
  },
}

function refusal(errcode: number, errmsg: string) {
  return { errcode, errmsg }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
