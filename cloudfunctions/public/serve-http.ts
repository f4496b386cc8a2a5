import * as z from 'zod/mini'
import '#shared/contract/schema'
import type { Language } from '#shared/copy/language'
import { publicPagesCopy } from '#shared/copy/public-pages'
import type { Page, PageAnswer } from './answer'
import { absent, notice } from './shell'
import { spokenLanguage } from './spoken-language'

/** An address, with the name of the thing as its one group, and the page that is there. */
export type Route = readonly [address: RegExp, page: Page]

/** What the gateway hands over. Source: CloudBase, HTTP access of a function. */
const httpEvent = z.object({
  path: z.string(),
  httpMethod: z.string(),
  headers: z.nullish(z.record(z.string(), z.unknown())),
  queryStringParameters: z.nullish(z.record(z.string(), z.unknown())),
})

/** The one door of the `public` deployable: whoever knocks is nobody, only reading is possible, and only what is listed exists. */
export function serveHttp(routes: readonly Route[]) {
  return async function main(event: unknown): Promise<PageAnswer> {
    const request = z.safeParse(httpEvent, event)
    if (!request.success) return absent('zh')
    const { path, httpMethod } = request.data
    const headers = textsOf(request.data.headers)
    const query = textsOf(request.data.queryStringParameters)
    const language = spokenLanguage(query.lang, headers['accept-language'])
    if (httpMethod !== 'GET' && httpMethod !== 'HEAD') return refused(language)
    const answer = await answerTo(routes, path, { query, language, now: new Date() })
    return httpMethod === 'HEAD' ? { ...answer, body: '' } : answer
  }
}

/** A defect is logged and told to nobody. */
async function answerTo(
  routes: readonly Route[],
  path: string,
  request: Omit<Parameters<Page>[0], 'name'>,
): Promise<PageAnswer> {
  const { language } = request
  try {
    for (const [address, page] of routes) {
      const found = address.exec(path)
      if (found) return await page({ ...request, name: found[1] ?? '' })
    }
    return absent(language)
  } catch (error) {
    console.error(path, error)
    return notice(500, language, publicPagesCopy[language].failed)
  }
}

function refused(language: Language): PageAnswer {
  const answer = notice(405, language, publicPagesCopy[language].refusedMethod)
  return { ...answer, headers: { ...answer.headers, allow: 'GET, HEAD' } }
}

/** Names in lower case, because gateways write them as they like; whatever is no single text is left out. */
const textsOf = (values: Readonly<Record<string, unknown>> | null | undefined) =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  ) as Record<string, string | undefined>
