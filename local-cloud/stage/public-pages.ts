import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from '../api'
import { headerOf, readText, sendJson } from './http'

/**
 * What CloudBase's HTTP access does for the function `public`: the part of the address after
 * `/public` becomes the path, and the function answers with a status, headers and a body.
 * Source: CloudBase, "HTTP 访问服务", request and integration response of a function.
 */
export async function sendPublicPage(
  stage: { environment: () => Environment },
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
): Promise<void> {
  const reply = await stage.environment().request('public', {
    path: url.pathname.slice('/public'.length),
    httpMethod: req.method ?? 'GET',
    headers: Object.fromEntries(
      Object.keys(req.headers).map((name) => [name, headerOf(req, name)]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: await readText(req),
    isBase64Encoded: false,
    requestContext: { requestId: '', envId: '' },
  })
  if ('errCode' in reply) return sendJson(res, { error: reply.errMsg }, 500)
  if (!isIntegrationResponse(reply.result)) return sendJson(res, reply.result)
  const { statusCode, headers = {}, body = '', isBase64Encoded } = reply.result
  res.writeHead(statusCode, headers)
  res.end(isBase64Encoded ? Buffer.from(body, 'base64') : body)
}

interface IntegrationResponse {
  readonly statusCode: number
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

const isIntegrationResponse = (value: unknown): value is IntegrationResponse =>
  typeof value === 'object' &&
  value !== null &&
  'statusCode' in value &&
  typeof value.statusCode === 'number'
