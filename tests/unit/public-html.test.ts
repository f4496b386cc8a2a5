import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from '../../cloudfunctions/public/html'
import { spokenLanguage } from '../../cloudfunctions/public/spoken-language'

test('whatever is put into a template stays text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`
      expect(markup.slice(10).replace('</p>', '').match(/<|'/)).toBeNull()
      expect(markup.split('"')).toHaveLength(3)
    }),
  )
})

test('markup made by a template is not escaped again, and lists are joined', () => {
  const items = ['林一', '<b>'].map((name) => html`<li>${name}</li>`)

  expect(html`<ul>${items}</ul>${undefined}`.markup).toBe(
    '<ul><li>林一</li><li>&lt;b&gt;</li></ul>',
  )
})

test.each([
  [undefined, undefined, 'zh'],
  [undefined, 'en-US,en;q=0.9', 'en'],
  [undefined, 'en;q=0.3, zh-CN;q=0.9', 'zh'],
  [undefined, 'fr, de;q=0.9', 'zh'],
  [undefined, 'fr, en;q=0.1', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh', 'en', 'zh'],
  ['xx', 'en', 'en'],
] as const)('asked for %s by a browser that speaks %s: %s', (asked, accepted, language) => {
  expect(spokenLanguage(asked, accepted)).toBe(language)
})
