export interface Network {
  setOffline(isOffline: boolean): void
}

/** Headers that the phone adds to its calls to the cloud. */
export type CallHeaders = () => Record<string, string>

/**
 * Puts the phone's identity on its calls to the cloud, and cuts the phone off when the stage says
 * so. The app's own files stay reachable, as a mini-program's code is on the phone already.
 */
export function giveOwnNetwork(startsOffline: boolean, callHeaders: CallHeaders): Network {
  let isOffline = startsOffline
  const cut = new EventTarget()

  wrapFetch(() => isOffline, cut, callHeaders)
  wrapXhr(() => isOffline, callHeaders)
  const connection = Object.assign(new EventTarget(), { saveData: false, rtt: 50 })
  Object.defineProperties(connection, {
    type: { get: () => (isOffline ? 'none' : 'wifi') },
    effectiveType: { get: () => '4g' },
  })
  Object.defineProperties(navigator, {
    onLine: { configurable: true, get: () => !isOffline },
    connection: { configurable: true, get: () => connection },
  })
  return {
    setOffline(next) {
      if (next === isOffline) return
      isOffline = next
      if (isOffline) cut.dispatchEvent(new Event('cut'))
      window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'))
      connection.dispatchEvent(new Event('change'))
    },
  }
}

const isCall = (address: string) => {
  const url = new URL(address, location.href)
  return url.origin === location.origin && url.pathname.startsWith('/call/')
}
const isLocal = (address: string) => /^(data|blob):/.test(address)

function wrapFetch(isOffline: () => boolean, cut: EventTarget, callHeaders: CallHeaders): void {
  const realFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    if (isLocal(address)) return realFetch(input, init)
    if (isOffline()) return Promise.reject(new TypeError('Failed to fetch'))
    const request = new Request(input, init)
    if (isCall(address))
      for (const [name, value] of Object.entries(callHeaders())) request.headers.set(name, value)
    return new Promise((resolve, reject) => {
      const fail = () => reject(new TypeError('Failed to fetch'))
      cut.addEventListener('cut', fail, { once: true })
      realFetch(request)
        .then(resolve, reject)
        .finally(() => cut.removeEventListener('cut', fail))
    })
  }
}

function wrapXhr(isOffline: () => boolean, callHeaders: CallHeaders): void {
  const { open, send } = XMLHttpRequest.prototype
  const calls = new WeakSet<XMLHttpRequest>()
  XMLHttpRequest.prototype.open = function (
    method: string,
    url: string | URL,
    async: boolean = true,
    user?: string | null,
    password?: string | null,
  ) {
    if (isCall(String(url))) calls.add(this)
    open.call(this, method, url, async, user, password)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (calls.has(this))
      for (const [name, value] of Object.entries(callHeaders())) this.setRequestHeader(name, value)
    if (!isOffline()) return send.call(this, body)
    setTimeout(() => {
      this.dispatchEvent(new ProgressEvent('error'))
      this.dispatchEvent(new ProgressEvent('loadend'))
    })
  }
}
