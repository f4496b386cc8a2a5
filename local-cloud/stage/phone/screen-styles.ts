import { withInlinedPictures } from './inlined-pictures'

/** An image shows the first moment of an animation; the copy carries the current values instead. */
const still = '*,*::before,*::after{animation:none!important;transition:none!important}'

/** All style rules that apply in a window now, with its media questions already answered. */
export function stylesOf(screen: Window): string {
  const { document } = screen
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) =>
    rulesOf(sheet, screen),
  )
  return withInlinedPictures([...rules, still].join('\n'), document.baseURI)
}

const known = new WeakMap<CSSStyleSheet, { key: string; text: string }>()

function rulesOf(sheet: CSSStyleSheet, screen: Window): string {
  const rules = readable(sheet)
  const key = [rules.length, screen.innerWidth, screen.innerHeight, answers(rules, screen)].join()
  const before = known.get(sheet)
  if (before?.key === key) return before.text
  const text = rules.map((rule) => textOf(rule, screen)).join('\n')
  known.set(sheet, { key, text })
  return text
}

/** What the sheet's media rules answer now: changes with the theme. */
const answers = (rules: CSSRule[], screen: Window) =>
  rules.map((rule) => (isMedia(rule) ? (matches(rule, screen) ? '1' : '0') : '')).join('')

function textOf(rule: CSSRule, screen: Window): string {
  if (isMedia(rule))
    return matches(rule, screen)
      ? [...rule.cssRules].map((inner) => textOf(inner, screen)).join('\n')
      : ''
  if (isImport(rule)) return rule.styleSheet ? rulesOf(rule.styleSheet, screen) : ''
  return rule.cssText.startsWith('@keyframes') ? '' : rule.cssText
}

const matches = (rule: CSSMediaRule, screen: Window) =>
  screen.matchMedia(rule.media.mediaText).matches

// Rules belong to the other window, whose constructors are not this window's.
const isMedia = (rule: CSSRule): rule is CSSMediaRule => rule.constructor.name === 'CSSMediaRule'
const isImport = (rule: CSSRule): rule is CSSImportRule => rule.constructor.name === 'CSSImportRule'

function readable(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}
