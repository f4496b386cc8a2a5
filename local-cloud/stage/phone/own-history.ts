interface Entry {
  state: unknown
  url: string
}

/**
 * Gives the phone a history of its own. Frames of one page share theirs, so "back" on one phone
 * would otherwise take the other one back. The address stays true; only real entries are avoided.
 */
export function giveOwnHistory(): void {
  const real = window.history
  const replace = real.replaceState.bind(real)
  const entries: Entry[] = [{ state: real.state as unknown, url: location.href }]
  let at = 0

  const write = (state: unknown, url?: string | URL | null) => {
    replace(state, '', url ?? undefined)
    return { state, url: location.href }
  }
  const go = (delta = 0) => {
    if (delta === 0) return location.reload()
    const entry = entries[at + delta]
    if (!entry) return
    at += delta
    const oldURL = location.href
    write(entry.state, entry.url)
    setTimeout(() => {
      window.dispatchEvent(new PopStateEvent('popstate', { state: entry.state }))
      if (oldURL !== entry.url)
        window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: entry.url }))
    })
  }
  Object.defineProperties(real, {
    pushState: {
      value: (state: unknown, _title: string, url?: string | URL | null) => {
        entries.splice(at + 1, entries.length, write(state, url))
        at = entries.length - 1
      },
    },
    replaceState: {
      value: (state: unknown, _title: string, url?: string | URL | null) => {
        entries[at] = write(state, url)
      },
    },
    go: { value: go },
    back: { value: () => go(-1) },
    forward: { value: () => go(1) },
    length: { get: () => entries.length },
  })
}
