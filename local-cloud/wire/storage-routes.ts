import type { IncomingMessage, ServerResponse } from 'node:http'
import { own } from '../own'
import type { AdminRooms } from './admin'
import { readBody, sendBytes, sendJson } from './http'

/** Uploads and downloads at the addresses that the storage actions gave out. */
export async function handleStorage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: AdminRooms,
): Promise<void> {
  const [environment = '', path = ''] = url.pathname
    .split('/')
    .slice(2)
    .map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  const { files } = rooms.environment(environment)
  if (request.method === 'PUT') {
    await files.write(path, await readBody(request))
    response.writeHead(200, { 'content-length': 0 })
    response.end()
    return
  }
  const bytes = await files.read(path)
  if (bytes === undefined) sendJson(response, { errMsg: 'There is no such file.' }, 404)
  else sendBytes(response, bytes, contentTypeOf(path))
}

const contentTypes: Record<string, string> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
  ...{ json: 'application/json', txt: 'text/plain; charset=utf-8', pdf: 'application/pdf' },
}

function contentTypeOf(path: string): string {
  return own(contentTypes, path.split('.').at(-1) ?? '') ?? 'application/octet-stream'
}
