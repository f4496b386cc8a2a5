import Taro from '@tarojs/taro'

/** The language that the phone itself is set to, e.g. `zh_CN`. */
export function systemLanguage(): string | undefined {
  return process.env.TARO_ENV === 'h5' ? navigator.language : Taro.getAppBaseInfo().language
}

/** Names the four tabs, in their order. */
export function nameTabs(texts: readonly string[]): void {
  texts.forEach((text, index) => {
    // Only tab pages have the bar at hand; the next tab page asks again.
    Taro.setTabBarItem({ index, text }).catch(() => undefined)
  })
  if (process.env.TARO_ENV === 'h5')
    document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation')
}

/** Starts the app anew, with a newer version if one has been downloaded. */
export function restartToUpdate(): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.reload()
    return
  }
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => manager.applyUpdate())
}

/** Tells a browser's screen reader which language is on screen; WeChat has no such setting. */
export function tellLanguage(tag: string): void {
  if (process.env.TARO_ENV === 'h5') document.documentElement.lang = tag
}
