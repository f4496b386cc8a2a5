import { type Html, html } from './html'

/** Drawn here, so that the page loads nothing; a word is always beside them. */
const mark = (path: string): Html =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`

export const markOf = {
  valid: mark('M4 12.5l5 5L20 6.5'),
  revoked: mark('M6 6l12 12M18 6L6 18'),
  unknown: mark('M7.5 8.5a4.5 4.5 0 1 1 6.6 4c-1.4.8-2.1 1.5-2.1 3M12 20v.01'),
} as const

/** The community's own seal. */
export const seal: Html = html`<svg class="seal" viewBox="0 0 64 64" fill="none" aria-hidden="true"><circle cx="32" cy="32" r="31"/><path d="M18 33l9 9 19-20" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
