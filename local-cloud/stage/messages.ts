import { type MessagePurpose, messagePurposes } from '#shared/contract/members'
import type { RecordedCall } from '../api'
import { personaOfOpenid } from './personas'
import type { StageMessage } from './stage-state'

/** One of WeChat's message templates for each purpose of the app's; the ids exist on the stage alone. */
export const templatesOfStage = {
  signUpResult: 'stage-sign-up-result',
  eventChange: 'stage-event-change',
  reminder: 'stage-reminder',
} as const satisfies Record<MessagePurpose, string>

const purposeOf = (templateId: string) =>
  messagePurposes.find((purpose) => templatesOfStage[purpose] === templateId)

/** The recorded `subscribeMessage.send` calls as a person reads them, newest first. */
export function readMessages(calls: readonly RecordedCall[]): StageMessage[] {
  return calls.map(readMessage).reverse()
}

function readMessage({ args, result, at, requestId }: RecordedCall, index: number): StageMessage {
  const openid = textOf(args.touser)
  const persona = personaOfOpenid(openid)
  const purpose = purposeOf(textOf(args.templateId ?? args.template_id))
  return {
    id: `${index}-${requestId ?? at}`,
    ...(persona ? { to: persona } : {}),
    ...(purpose ? { purpose } : {}),
    lines: linesOf(args.data),
    page: textOf(args.page),
    at,
    wasAccepted: !errorCodeOf(result),
  }
}

/** `{ thing1: { value: '…' } }`, as WeChat's templates want it. */
function linesOf(data: unknown): { name: string; value: string }[] {
  if (!isRecord(data)) return []
  return Object.entries(data).map(([name, field]) => ({
    name,
    value: textOf(isRecord(field) ? field.value : field),
  }))
}

function errorCodeOf(result: unknown): number {
  if (!isRecord(result)) return 0
  return Number(result.errcode ?? result.errCode ?? 0)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
