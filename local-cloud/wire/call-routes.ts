import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { CallEnd } from '../environment/invocations'
import type { AdminRooms } from './admin'
import { readBody, sendJson, sendText } from './http'

const defaultEnvironment = 'local'

/** `POST /call/<function>`: what a phone does, with the identity in headers. */
export async function handleCall(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
): Promise<void> {
  const name = decodeURIComponent(url.pathname.slice('/call/'.length))
  const event = (await readBody(request)).toString('utf8') || '{}'
  if (!isJson(event)) {
    sendJson(response, { errCode: -501007, errMsg: 'The event is not JSON.' }, 400)
    return
  }
  const openid = header(request.headers, 'x-wx-openid')
  const unionid = header(request.headers, 'x-wx-unionid')
  const end = await rooms.invocations.call({
    ...{ state: rooms.environment(environmentOf(request)), name, event, trigger: 'client' },
    identity: {
      ...(openid === undefined ? {} : { openid }),
      ...(unionid === undefined ? {} : { unionid }),
    },
  })
  sendText(response, replyText(end))
}

/** `/http/<function>/<path…>`: HTTP access to a function, as browsers use it. */
export async function handleHttpAccess(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
): Promise<void> {
  const [name = '', ...rest] = url.pathname.split('/').slice(2)
  const body = await readBody(request)
  const event = {
    ...{ path: `/${rest.join('/')}`, httpMethod: request.method, headers: request.headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    ...{ body: body.toString('utf8'), isBase64Encoded: false },
  }
  const end = await rooms.invocations.call({
    ...{ state: rooms.environment(environmentOf(request)), name, event: JSON.stringify(event) },
    ...{ identity: {}, trigger: 'http' },
  })
  if ('errCode' in end) sendJson(response, { errCode: end.errCode, errMsg: end.errMsg }, 500)
  else sendHttpAnswer(response, end.result === undefined ? null : JSON.parse(end.result))
}

/** `GET /trace?last=n`: the last invocations. */
export function handleTrace(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
): void {
  const last = Number(url.searchParams.get('last') ?? 20)
  sendJson(response, rooms.environment(environmentOf(request)).trace.last(last))
}

/** A function answers `{ statusCode, headers, body }`; anything else is sent as JSON. */
function sendHttpAnswer(response: ServerResponse, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) {
    sendJson(response, answer)
    return
  }
  const given = 'headers' in answer ? answer.headers : undefined
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(given ?? {})) headers[name] = String(value)
  const body = 'body' in answer ? answer.body : ''
  const isBase64 = 'isBase64Encoded' in answer && answer.isBase64Encoded === true
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(Number(answer.statusCode), headers)
  response.end(Buffer.from(text, isBase64 ? 'base64' : 'utf8'))
}

/** The result is JSON already; it goes out without being parsed on the way. */
function replyText(end: CallEnd): string {
  const rest = `"requestId":${JSON.stringify(end.requestId)},"cost":${JSON.stringify(end.cost)}}`
  if ('errCode' in end) {
    return `{"errCode":${end.errCode},"errMsg":${JSON.stringify(end.errMsg)},${rest}`
  }
  return `{"result":${end.result ?? 'null'},${rest}`
}

function environmentOf({ headers }: IncomingMessage): string {
  return header(headers, 'x-wx-env') ?? defaultEnvironment
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
