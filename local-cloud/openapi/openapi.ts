import type { OpenApi, RecordedCall } from '../api'
import { own } from '../own'
import { builtInAnswers } from './answers'

/** What WeChat answers: JSON, a file, or the platform's own error code. */
export type ApiAnswer =
  | { kind: 'json'; value: unknown }
  | { kind: 'file'; bytes: Buffer; contentType: string }
  | { kind: 'platform-error'; code: number }

/** The open APIs of one environment: answers, scripted or built in, and a record of every call. */
export interface OpenApiDesk extends OpenApi {
  call(request: {
    api: string
    args: Record<string, unknown>
    permitted: string[] | undefined
    at: Date
    requestId?: string
  }): ApiAnswer
}

const apiMissing = -604100
const notPermitted = -604101

export function createOpenApi(): OpenApiDesk {
  let recorded: RecordedCall[] = []
  const scripted = new Map<string, (args: Record<string, unknown>) => unknown>()

  return {
    calls: (api) => recorded.filter((call) => api === undefined || call.api === api),
    answer(api, answer) {
      scripted.set(api, answer)
    },
    reset() {
      recorded = []
      scripted.clear()
    },
    call({ api, args, permitted, at, requestId }) {
      const answer = scripted.get(api) ?? own(builtInAnswers, api)
      if (answer === undefined) return { kind: 'platform-error', code: apiMissing }
      if (permitted !== undefined && !permitted.includes(api)) {
        return { kind: 'platform-error', code: notPermitted }
      }
      const result = answer(args)
      recorded.push({
        ...{ api, args, result, at: at.toISOString() },
        ...(requestId === undefined ? {} : { requestId }),
      })
      if (Buffer.isBuffer(result)) return { kind: 'file', bytes: result, contentType: 'image/png' }
      return { kind: 'json', value: { errcode: 0, errmsg: 'ok', ...asObject(result) } }
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
