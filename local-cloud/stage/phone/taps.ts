const longestLabel = 24
/** What is sent later than this after a tap is the app's own doing. */
const tapLastsMs = 3000

/**
 * Numbers the taps on this phone, so that a call can say which one caused it.
 * @returns the cause of a call made now, as a header: phone, its kind, number, the words tapped
 */
export function numberTaps(phone: string): () => string {
  const loaded = Math.round(performance.timeOrigin).toString(36)
  let tap = 0
  let label = ''
  let at = performance.now()
  const kind = () => {
    if (performance.now() - at > tapLastsMs) return 'background'
    return tap === 0 ? 'opening' : 'tap'
  }
  document.addEventListener(
    'click',
    (event) => {
      tap += 1
      at = performance.now()
      label = event.target instanceof Element ? wordsOf(event.target) : ''
    },
    true,
  )
  return () => [phone, kind(), `${loaded}.${tap}`, encodeURIComponent(label)].join(';')
}

function wordsOf(tapped: Element): string {
  const named = tapped.closest<HTMLElement>('button, a, [role], [aria-label]') ?? tapped
  const words = named.getAttribute('aria-label') ?? named.textContent ?? ''
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length > longestLabel ? `${line.slice(0, longestLabel)}…` : line
}
