/** Markup that is safe to send: whatever a person wrote in it is text. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | undefined | readonly Part[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return typeof part === 'object' ? (part as Html).markup : escaped(String(part))
}

/** Builds markup of a template: the template is markup, every value in it is escaped unless it is markup itself. */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: template.reduce((all, text, at) => all + markupOf(parts[at - 1]) + text),
})
