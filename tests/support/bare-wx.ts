import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../config/cloudfunctions'

/** What the cloud does to the phone's calls: it never answers, cannot be reached, or answers for real. */
export type Network = 'silent' | 'offline' | ((event: unknown) => Promise<unknown>)

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: unknown) => void
}

/** Every name that `wx` has according to the official typings. */
const everyName: readonly string[] = (() => {
  const folder = join(projectRoot, 'node_modules', 'miniprogram-api-typings', 'types', 'wx')
  const typings = readFileSync(join(folder, 'lib.wx.api.d.ts'), 'utf8')
  const wx = typings.slice(typings.search(/^ {4}interface Wx \{/m))
  return [...new Set([...wx.matchAll(/^ {8}(\w+)[<(]/gm)].map(([, name = '']) => name))]
})()

/**
 * A `wx` that can do next to nothing, as a plain object that may be written to: storage, a screen and a network are there,
 * every other call fails as on a phone that lacks it, so an app must live without.
 */
export function bareWx(network: Network): Record<string, unknown> {
  const wx: Record<string, unknown> = {}
  for (const name of everyName) wx[name] = failing(name)
  return Object.assign(wx, knownAnswers(), {
    setNavigationBarTitle: succeeding({}),
    setNavigationBarColor: succeeding({}),
    stopPullDownRefresh: succeeding({}),
    getNetworkType: succeeding({ networkType: network === 'offline' ? 'none' : 'wifi' }),
    cloud: { init() {}, callFunction: cloudCall(network) },
  })
}

/** Takes an options object with callbacks and answers `fail`; without one it does nothing, as listeners do. */
function failing(name: string) {
  return (options?: unknown): undefined => {
    if (typeof options !== 'object' || options === null) return undefined
    const { fail, complete } = options as Callbacks
    const error = { errMsg: `${name}:fail this phone cannot` }
    setTimeout(() => {
      fail?.(error)
      complete?.(error)
    })
    return undefined
  }
}

const succeeding = (result: object) => (options?: Callbacks) => {
  setTimeout(() => {
    options?.success?.(result)
    options?.complete?.(result)
  })
}

function cloudCall(network: Network) {
  return ({ data, success, fail }: Callbacks & { data: unknown }) => {
    if (network === 'silent') return new Promise(() => {})
    if (network === 'offline') {
      fail?.({ errMsg: 'cloud.callFunction:fail' })
      return Promise.reject({ errMsg: 'cloud.callFunction:fail' })
    }
    const answer = network(data).then((result) => ({ result }))
    void answer.then(success)
    return answer
  }
}

function knownAnswers(): Record<string, unknown> {
  const storage = new Map<string, unknown>()
  const screen = {
    ...{ windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667 },
    ...{ pixelRatio: 2, statusBarHeight: 20 },
    safeArea: { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 },
  }
  const app = { SDKVersion: '3.5.8', language: 'zh_CN', theme: 'light', version: '8.0.50' }
  const device = { platform: 'ios', system: 'iOS 12.0', model: 'iPhone 8', brand: 'iPhone' }
  const start = { path: '', query: {}, scene: 1001, referrerInfo: {} }
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => app,
    getDeviceInfo: () => device,
    getSystemInfoSync: () => ({ ...screen, ...app, ...device }),
    getLaunchOptionsSync: () => start,
    getEnterOptionsSync: () => start,
    getMenuButtonBoundingClientRect: () => ({
      ...{ left: 281, right: 368, top: 24, bottom: 56, width: 87, height: 32 },
    }),
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run),
    getUpdateManager: () => ({ onUpdateReady() {}, applyUpdate() {}, onCheckForUpdate() {} }),
  }
}
