import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { sendJson, sendText } from './http'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}

/**
 * Serves the app's H5 build as it was built. Its one page gets the phone's shell as the first
 * script, so that the app starts inside its own phone and never learns of the stage.
 *
 * @param path what follows `/app/` in the address
 */
export async function sendAppFile(
  res: ServerResponse,
  folder: string,
  path: string,
  shellAddress: string,
): Promise<void> {
  const file = resolve(folder, path === '' ? 'index.html' : path)
  if (!file.startsWith(resolve(folder) + sep)) return sendJson(res, { error: 'not found' }, 404)
  const body = await readFile(file).catch(() => undefined)
  if (!body) return sendJson(res, { error: 'not found' }, 404)
  const type = types[extname(file)] ?? 'application/octet-stream'
  sendText(res, type, path === '' || path === 'index.html' ? withShell(body, shellAddress) : body)
}

function withShell(page: Buffer, shellAddress: string): string {
  const script = `<script src="${shellAddress.replaceAll('&', '&amp;')}"></script>`
  return page.toString('utf8').replace(/<head[^>]*>/i, (head) => head + script)
}
