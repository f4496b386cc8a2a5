/**
 * Gives the phone a `localStorage` and a `sessionStorage` of its own inside those of the origin,
 * by prefixing every key. Storage of an earlier world is thrown away.
 */
export function giveOwnStorage(world: string, prefix: string): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const real = window[name]
    dropOtherWorlds(real, world)
    const own = partOf(real, `phone:${world}:${prefix}:`)
    Object.defineProperty(window, name, { configurable: true, get: () => own })
  }
  // The browser reports the keys of every phone under the origin's names.
  window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true)
}

function dropOtherWorlds(real: Storage, world: string): void {
  for (const key of Object.keys(real))
    if (key.startsWith('phone:') && !key.startsWith(`phone:${world}:`)) real.removeItem(key)
}

function partOf(real: Storage, prefix: string): Storage {
  const keys = () =>
    Object.keys(real)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  const part: Storage = {
    get length() {
      return keys().length
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => real.getItem(prefix + key),
    setItem: (key, value) => real.setItem(prefix + key, value),
    removeItem: (key) => real.removeItem(prefix + key),
    clear: () => {
      for (const key of keys()) real.removeItem(prefix + key)
    },
  }
  return new Proxy(part, {
    get: (target, key) =>
      typeof key === 'string' && !(key in target)
        ? (target.getItem(key) ?? undefined)
        : Reflect.get(target, key),
    set: (target, key, value) => {
      target.setItem(String(key), String(value))
      return true
    },
    deleteProperty: (target, key) => {
      target.removeItem(String(key))
      return true
    },
    has: (target, key) => key in target || keys().includes(String(key)),
    ownKeys: () => keys(),
    getOwnPropertyDescriptor: (target, key) => {
      const value = target.getItem(String(key))
      return value === null
        ? undefined
        : { value, writable: true, enumerable: true, configurable: true }
    },
  })
}
