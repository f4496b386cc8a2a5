import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { invalidParameter, unsupported } from '../cloud-error'
import type { ActiveInvocation, Invocations } from '../environment/invocations'
import type { EnvironmentState } from '../environment/state'
import { own } from '../own'
import { noAnswer, runDatabaseCall } from './database-call'
import { errorReply } from './errors'
import { optionalText, text, type WireRequest } from './fields'
import { readBody, sendBytes, sendJson } from './http'
import { readMultipart } from './multipart'
import { runCallOpenApi, runOpenApi } from './openapi-actions'
import { storageActions } from './storage-actions'

export interface AdminRooms {
  invocations: Invocations
  environment(id: string): EnvironmentState
  origin(): string
}

/** The one address that wx-server-sdk talks to: an action and its fields in, its answer out. */
export async function handleAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
): Promise<void> {
  const requestId = randomUUID()
  try {
    const body = await readBody(request)
    const type = request.headers['content-type'] ?? ''
    const isMultipart = type.startsWith('multipart/form-data')
    const parts = isMultipart ? readMultipart(body, type) : new Map<string, Buffer>()
    const fields = isMultipart ? fieldsOf(parts) : parseBody(body)
    const invocation = rooms.invocations.find(String(fields.wxCloudApiToken ?? ''))
    const state = invocation?.state ?? rooms.environment(environmentName(fields, url))
    const action = text(fields, 'action')
    if (action === 'wx.openApi') {
      sendBytes(response, runOpenApi(parts, state, invocation), 'application/octet-stream')
      return
    }
    const answer = await answerTo(action, fields, state, invocation, rooms)
    if (answer === noAnswer) request.socket.destroy()
    else sendJson(response, { requestId, ...answer })
  } catch (error) {
    sendJson(response, errorReply(error, requestId))
  }
}

async function answerTo(
  action: string,
  fields: WireRequest,
  state: EnvironmentState,
  invocation: ActiveInvocation | undefined,
  rooms: AdminRooms,
): Promise<Record<string, unknown> | typeof noAnswer> {
  if (action.startsWith('database.')) return await runDatabaseCall(fields, state, invocation)
  const storage = own(storageActions, action)
  if (storage !== undefined) return await storage(fields, { state, origin: rooms.origin() })
  if (action === 'functions.invokeFunction') return await invoke(fields, state, invocation, rooms)
  if (action === 'wx.api') return runCallOpenApi(fields, state, invocation)
  throw unsupported(`the action ${action}`)
}

/** A function that calls a function: the caller's identity goes with it. */
async function invoke(
  fields: WireRequest,
  state: EnvironmentState,
  parent: ActiveInvocation | undefined,
  { invocations }: AdminRooms,
): Promise<Record<string, unknown>> {
  const source = `${parent?.identity.source ?? 'wx_client'},scf`
  const end = await invocations.call({
    ...{ state, name: text(fields, 'function_name'), trigger: 'function' },
    event: optionalText(fields, 'request_data') ?? '{}',
    identity: { ...parent?.identity, source },
    ...(parent === undefined ? {} : { parent }),
  })
  if ('errCode' in end) return { code: 'FUNCTIONS_EXECUTE_FAIL', message: end.errMsg }
  return { data: { response_data: end.result ?? 'null' } }
}

function parseBody(body: Buffer): WireRequest {
  const value: unknown = JSON.parse(body.toString('utf8'))
  if (typeof value !== 'object' || value === null) throw invalidParameter('the body is no object')
  return { ...value }
}

function fieldsOf(parts: Map<string, Buffer>): WireRequest {
  const fields: WireRequest = {}
  for (const [name, bytes] of parts) {
    if (name !== 'requestData') fields[name] = bytes.toString('utf8')
  }
  return fields
}

function environmentName(fields: WireRequest, url: URL): string {
  return optionalText(fields, 'envName') ?? url.searchParams.get('env') ?? 'local'
}
