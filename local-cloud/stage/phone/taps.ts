const longestLabel = 24

/**
 * Numbers the taps on this phone, so that a call can say which one caused it.
 * @returns the current tap as a header: phone, number, the words on what was tapped
 */
export function numberTaps(phone: string): () => string {
  const loaded = Math.round(performance.timeOrigin).toString(36)
  let tap = 0
  let label = ''
  document.addEventListener(
    'click',
    (event) => {
      tap += 1
      label = event.target instanceof Element ? wordsOf(event.target) : ''
    },
    true,
  )
  return () => [phone, `${loaded}.${tap}`, encodeURIComponent(label)].join(';')
}

function wordsOf(tapped: Element): string {
  const named = tapped.closest<HTMLElement>('button, a, [role], [aria-label]') ?? tapped
  const words = named.getAttribute('aria-label') ?? named.textContent ?? ''
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length > longestLabel ? `${line.slice(0, longestLabel)}…` : line
}
