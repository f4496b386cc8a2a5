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

const joined = (texts: readonly Found[]): string => texts.map(({ text }) => text).join('\n')

/** As few groups as fit into one check each, in order. No field alone is longer than a check. */
function groupsOf(texts: readonly Found[]): Found[][] {
  const groups: Found[][] = []
  for (const found of texts) {
    const last = groups.at(-1)
    if (last && joined([...last, found]).length <= MAX_CHARACTERS) last.push(found)
    else groups.push([found])
  }
  return groups
}

/**
 * Refuses with the field's path when one of the texts is not fit for others. One check for as many of them as fit; only when it
 * fails each is asked about, to name the field. What is unfit only as a whole names the first. Source: platform rule 5.18, S60.
 */
export async function requireSafeTexts(texts: readonly Found[], openid: string): Promise<void> {
  for (const group of groupsOf(texts)) {
    if (await isSafe(joined(group), openid)) continue
    for (const { path, text } of group)
      if (group.length === 1 || !(await isSafe(text, openid))) refuse('text_not_allowed', { path })
    refuse('text_not_allowed', { path: group[0]?.path ?? '' })
  }
}
