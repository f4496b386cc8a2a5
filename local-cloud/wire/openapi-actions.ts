import { randomUUID } from 'node:crypto'
import { unsupported } from '../cloud-error'
import type { ActiveInvocation } from '../environment/invocations'
import type { EnvironmentState } from '../environment/state'
import type { ApiAnswer } from '../openapi/openapi'
import { openApiType, readApiCall, writeApiReply } from './protobuf'

/** `cloud.openapi.x`: protobuf in, protobuf out. */
export function runOpenApi(
  parts: Map<string, Buffer>,
  state: EnvironmentState,
  invocation: ActiveInvocation | undefined,
): Buffer {
  const api = parts.get('apiName')?.toString('utf8') ?? ''
  const { apiType, args } = readApiCall(parts.get('requestData') ?? Buffer.alloc(0))
  if (apiType !== openApiType) throw unsupported(`open data and signatures (${api})`)
  return encodeAnswer(ask(api, args, state, invocation))
}

/** The older `cloud.callOpenAPI({ api, data })`: JSON in, JSON out. */
export function runCallOpenApi(
  request: Record<string, unknown>,
  state: EnvironmentState,
  invocation: ActiveInvocation | undefined,
): Record<string, unknown> {
  const api = String(request.apiName)
  const args: unknown = JSON.parse(String(request.requestData ?? '{}'))
  const answer = ask(
    api,
    typeof args === 'object' && args !== null ? { ...args } : {},
    state,
    invocation,
  )
  if (answer.kind === 'json') return { data: { responseData: JSON.stringify(answer.value) } }
  throw unsupported(`callOpenAPI for ${api}; use cloud.openapi`)
}

function ask(
  api: string,
  args: Record<string, unknown>,
  state: EnvironmentState,
  invocation: ActiveInvocation | undefined,
): ApiAnswer {
  return state.openapi.call({
    ...{ api, args, permitted: invocation?.spec.openapi, at: new Date(state.now()) },
    requestId: invocation?.id ?? randomUUID(),
  })
}

function encodeAnswer(answer: ApiAnswer): Buffer {
  switch (answer.kind) {
    case 'json':
      return writeApiReply({
        body: Buffer.from(JSON.stringify(answer.value)),
        contentType: 'application/json; encoding=utf-8',
      })
    case 'file':
      return writeApiReply({ body: answer.bytes, contentType: answer.contentType })
    case 'platform-error':
      return writeApiReply({
        body: Buffer.alloc(0),
        contentType: 'application/json',
        errorCode: answer.code,
      })
  }
}
