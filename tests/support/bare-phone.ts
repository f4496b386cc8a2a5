import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { createContext, Script } from 'node:vm'
import { guardedTimers, hearUnheardRejections } from './bare-timers'
import { bareWx, type Network } from './bare-wx'

export interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Every page that an app declares, subpackages included, e.g. `door/scan/index`. */
export function declaredPages(folder: string): string[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppConfig
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}

export interface Boot {
  page: string
  /** Whatever was thrown, rejected unheard or said on `console.error`; empty when all is well. */
  errors: string[]
  /** Bytes that the page sent to its view. */
  setDataBytes: number
}

type Definition = Record<string, unknown> & { data?: unknown }
type Run = (...args: unknown[]) => unknown

/**
 * What the language has in this Node and not on the oldest phones that the build promises (iOS 11.3, Chrome 64), and what
 * WeChat's own core-js cannot add: https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/js-support.html
 */
const beyondOldPhones = [
  ...['BigInt', 'BigInt64Array', 'BigUint64Array', 'WeakRef', 'FinalizationRegistry'],
  ...['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'Intl'],
]

/** Longest wait for the first picture of a page, in milliseconds. */
const FIRST_PICTURE_MS = 3_000
/** What a page still does after it could be seen. */
const AFTERWARDS_MS = 60

/**
 * Starts a compiled mini-program cold at one page, in a bare context that has nothing but the language and what WeChat gives
 * (`wx`, `App`, `Page`, `Component`, timers). Never throws for what the app does wrong: it is in `errors`.
 */
export async function bootPage(
  folder: string,
  page: string,
  { network, query = {} }: { network: Network; query?: Record<string, string> },
): Promise<Boot> {
  const errors: string[] = []
  const note = (what: unknown) => void errors.push(described(what))
  const phone = openPhone(folder, network, note)
  const stopListening = hearUnheardRejections(note)
  try {
    phone.load('app')
    for (const component of phone.componentsOf(page)) phone.load(component)
    phone.load(page)
    await phone.show(page, query)
  } catch (error) {
    note(error)
  } finally {
    phone.stop()
    stopListening()
  }
  return { page, errors, setDataBytes: phone.setDataBytes() }
}

function openPhone(folder: string, network: Network, note: (what: unknown) => void) {
  const timers = guardedTimers(note)
  const definitions = new Map<string, Definition>()
  const loaded = new Map<string, { exports: unknown }>()
  let entry = ''
  let bytes = 0
  let app: Definition | undefined
  const open: object[] = []
  const register = (definition: Definition) => void definitions.set(entry, definition)
  const takeApp = (definition: Definition) => {
    app = definition
  }
  const context = createContext({
    ...timers.given,
    wx: bareWx(network),
    console: { ...console, error: (...words: unknown[]) => note(words.map(described).join(' ')) },
    App: takeApp,
    Page: register,
    Component: register,
    Behavior: unchanged,
    getApp: () => app,
    getCurrentPages: () => open,
  })

  new Script(
    `for (const name of ${JSON.stringify(beyondOldPhones)}) delete globalThis[name]`,
  ).runInContext(context)

  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(path, module)
    const run = scriptOf(join(folder, `${path}.js`)).runInContext(context) as Run
    const requireFrom = (name: string) =>
      load(posix.join(posix.dirname(path), name.replace(/\.js$/, '')))
    run(requireFrom, module, module.exports)
    return module.exports
  }

  const view = (definition: Definition, page: string, query: Record<string, string>) => ({
    ...definition,
    data: copyOf(definition.data ?? {}),
    route: page,
    __route__: page,
    options: query,
    selectComponent: () => null,
    setData(update: object, done?: () => void) {
      bytes += Buffer.byteLength(JSON.stringify(update))
      timers.given.setTimeout(() => done?.(), 0)
    },
  })

  return {
    load(path: string) {
      entry = path
      load(path)
    },
    /** The parts that a page's JSON names, and those that they name. */
    componentsOf(page: string): string[] {
      const found = new Set<string>()
      const look = (path: string) => {
        const json = JSON.parse(readFileSync(join(folder, `${path}.json`), 'utf8')) as {
          usingComponents?: Record<string, string>
        }
        for (const used of Object.values(json.usingComponents ?? {})) {
          const inner = used.startsWith('/') ? used.slice(1) : posix.join(dirname(path), used)
          if (found.has(inner)) continue
          found.add(inner)
          look(inner)
        }
      }
      look(page)
      return [...found]
    },
    async show(page: string, query: Record<string, string>) {
      if (!existsSync(join(folder, `${page}.wxml`))) throw new Error(`${page}.wxml is missing`)
      const definition = definitions.get(page)
      if (!app || !definition) throw new Error(`${page}.js has not registered itself`)
      const start = { path: page, query, scene: 1001 }
      call(app, 'onLaunch', start)
      call(app, 'onShow', start)
      const instance = view(definition, page, query)
      open.push(instance)
      call(instance, 'onLoad', query)
      call(instance, 'onShow')
      call(instance, 'onReady')
      for (const begun = Date.now(); bytes === 0 && Date.now() - begun < FIRST_PICTURE_MS; )
        await pause(5)
      if (bytes === 0) throw new Error(`${page} shows nothing`)
      await pause(typeof network === 'function' ? 10 * AFTERWARDS_MS : AFTERWARDS_MS)
      call(instance, 'onHide')
      call(instance, 'onUnload')
      await pause(5)
    },
    stop: timers.stop,
    setDataBytes: () => bytes,
  }
}

const scripts = new Map<string, Script>()

/** A file as the function that WeChat makes of it; compiled once for all boots. */
function scriptOf(filename: string): Script {
  const source = `(function(require,module,exports){${readFileSync(filename, 'utf8')}\n})`
  const script = scripts.get(filename) ?? new Script(source, { filename })
  scripts.set(filename, script)
  return script
}

function call(target: Definition, name: string, ...args: unknown[]): void {
  const method = target[name]
  if (typeof method === 'function') Reflect.apply(method, target, args)
}

/** An error of another context is no instance of this one's `Error`; WeChat itself fails with bare objects. */
function described(what: unknown): string {
  if (typeof what !== 'object' || what === null) return String(what)
  return 'stack' in what ? String(what.stack) : JSON.stringify(what)
}

const unchanged = (definition: Definition) => definition

const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
