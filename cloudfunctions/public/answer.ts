import type { Language } from '#shared/copy/language'
import type { Html } from './html'
import { styleHash } from './style'

/** What a page is asked for. Nothing says who is asking. */
export interface PageRequest {
  /** The part of the address that names the thing. */
  name: string
  query: Readonly<Record<string, string | undefined>>
  language: Language
  now: Date
}

/** What the gateway sends to the browser. */
export interface PageAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

export type Page = (request: PageRequest) => Promise<PageAnswer>

const policy = [
  "default-src 'none'",
  `style-src '${styleHash}'`,
  'img-src data:',
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ')

/** Everything is asked for anew, because a certificate may be revoked at any time; names are not for search engines. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'x-robots-tag': 'noindex',
}

const answer = (statusCode: number, type: string, body: string, more = {}): PageAnswer => ({
  statusCode,
  headers: { ...headers, 'content-type': type, ...more },
  body,
  isBase64Encoded: false,
})

export const page = (statusCode: number, language: Language, content: Html): PageAnswer =>
  answer(statusCode, 'text/html; charset=utf-8', content.markup, {
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    vary: 'accept-language',
  })

/** Machines of any origin may read it. */
const forMachines = { 'access-control-allow-origin': '*' }

export const json = (body: unknown, statusCode = 200): PageAnswer =>
  answer(statusCode, 'application/json; charset=utf-8', JSON.stringify(body), forMachines)

export const file = (type: string, body: string, name: string): PageAnswer =>
  answer(200, type, body, {
    ...forMachines,
    'content-disposition': `attachment; filename="${name}"`,
  })
