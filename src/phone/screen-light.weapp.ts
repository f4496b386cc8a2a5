import Taro from '@tarojs/taro'

/** Makes the screen bright and keeps it on, for a code that a camera is to read. Answers what restores it. */
export function brighten(): () => void {
  let before: number | undefined
  Taro.getScreenBrightness()
    .then(({ value }) => {
      before = value
      return Taro.setScreenBrightness({ value: Math.max(value, 0.9) })
    })
    .catch(() => undefined)
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  return () => {
    if (before !== undefined) Taro.setScreenBrightness({ value: before }).catch(() => undefined)
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
  }
}
