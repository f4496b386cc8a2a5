import type { World } from './world'

export interface Opened {
  status: number
  headers: Record<string, string>
  body: string
  /** What a person reads: the body without its markup. */
  text: string
}

/** Opens an address of the `public` deployable like any browser: no login, nothing known of who asks. */
export async function openAddress(
  world: World,
  path: string,
  { method = 'GET', language = 'zh-CN', query = {} } = {},
): Promise<Opened> {
  const reply = await world.environment.request('public', {
    path,
    httpMethod: method,
    headers: { 'Accept-Language': language },
    queryStringParameters: query,
    requestContext: { requestId: 'r', envId: 'e' },
    body: '',
    isBase64Encoded: false,
  })
  if (!('result' in reply)) throw new Error(reply.errMsg)
  const { statusCode, headers, body } = reply.result as {
    statusCode: number
    headers: Record<string, string>
    body: string
  }
  const text = body
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return { status: statusCode, headers, body, text }
}
