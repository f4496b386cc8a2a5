export type Theme = 'light' | 'dark'

interface Override {
  readonly list: MediaQueryList
  readonly scheme: Theme
}

/**
 * Lets the stage choose this phone's theme. A page cannot set the system's color scheme for a
 * frame, so the media rules that ask for one are rewritten to what the stage says.
 * @returns sets the theme; `undefined` gives it back to the system
 */
export function giveOwnTheme(first: Theme | undefined): (theme: Theme | undefined) => void {
  const realMatch = window.matchMedia.bind(window)
  const asked = new Map<CSSMediaRule, Theme>()
  const overrides: Override[] = []
  let theme = first
  const system = (): Theme => (realMatch('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const isOn = (scheme: Theme) => scheme === (theme ?? system())

  window.matchMedia = (query) => {
    const list = realMatch(query)
    const scheme = schemeOf(query)
    if (scheme) {
      Object.defineProperty(list, 'matches', { get: () => isOn(scheme) })
      overrides.push({ list, scheme })
    }
    return list
  }
  let seen = ''
  const rewriteIfNew = () => {
    const sheets = [...document.styleSheets].map((sheet) => sheet.cssRules.length).join()
    if (sheets !== seen) rewrite()
    seen = sheets
  }
  const rewrite = () => {
    for (const sheet of document.styleSheets) findSchemeRules(sheet.cssRules, asked)
    for (const [rule, scheme] of asked) rule.media.mediaText = isOn(scheme) ? 'all' : 'not all'
    document.documentElement.style.colorScheme = theme ?? ''
  }
  new MutationObserver(rewriteIfNew).observe(document, { childList: true, subtree: true })
  document.addEventListener('load', rewrite, true)
  rewrite()

  return (next) => {
    if (next === theme) return
    theme = next
    rewrite()
    for (const { list, scheme } of overrides)
      list.dispatchEvent(
        new MediaQueryListEvent('change', { media: list.media, matches: isOn(scheme) }),
      )
  }
}

function schemeOf(query: string): Theme | undefined {
  const match = /prefers-color-scheme:\s*(light|dark)/.exec(query)
  return match?.[1] as Theme | undefined
}

function findSchemeRules(rules: CSSRuleList, found: Map<CSSMediaRule, Theme>): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule) || found.has(rule)) continue
    const scheme = schemeOf(rule.media.mediaText)
    if (scheme) found.set(rule, scheme)
    else findSchemeRules(rule.cssRules, found)
  }
}
