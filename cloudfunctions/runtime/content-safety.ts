import type * as z from 'zod/mini'
import { isPublicText } from '#shared/contract/schema'
import { refuse } from './refuse'
import { openapi } from './wechat-cloud'

interface Found {
  path: string
  text: string
}

/** Every text of an input that others will read, by walking the contract's schema beside the value. */
export function publicTextsOf(schema: z.core.$ZodType, value: unknown, path = ''): Found[] {
  if (value === undefined || value === null) return []
  if (isPublicText(schema)) return value === '' ? [] : [{ path, text: String(value) }]
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return publicTextsOf(def.innerType, value, path)
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        publicTextsOf(
          inner,
          (value as Record<string, unknown>)[name],
          path ? `${path}.${name}` : name,
        ),
      )
    case 'array':
      return (value as unknown[]).flatMap((item, at) =>
        publicTextsOf(def.element, item, `${path}.${at}`),
      )
    case 'union':
      return def.options.flatMap((option) => publicTextsOf(option, value, path))
    default:
      return []
  }
}

/** The platform's limit for one check, in characters. */
const MAX_CHARACTERS = 2_500
/** Scene 2 of msgSecCheck: comments and other texts that people write for people. */
const SCENE = 2

async function isSafe(content: string, openid: string): Promise<boolean> {
  const answer = await openapi.security
    .msgSecCheck({ content, openid, scene: SCENE, version: 2 })
    .catch(() => refuse('text_check_unavailable'))
  return answer.result?.suggest === 'pass'
}

/**
 * Refuses with the field's path when one of the texts is not fit for others. One check for all of them together; only when it
 * fails each is asked about, to name the field. Source: platform rule 5.18, S60.
 */
export async function requireSafeTexts(texts: readonly Found[], openid: string): Promise<void> {
  if (texts.length === 0) return
  const together = texts.map(({ text }) => text).join('\n')
  if (together.length <= MAX_CHARACTERS && (await isSafe(together, openid))) return
  for (const { path, text } of texts)
    if (!(await isSafe(text, openid))) refuse('text_not_allowed', { path })
}
