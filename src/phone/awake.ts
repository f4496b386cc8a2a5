import Taro from '@tarojs/taro'

/** Keeps the screen on without making it brighter. Answers what lets it sleep again. */
export function keepAwake(): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const lock = navigator.wakeLock?.request('screen').catch(() => undefined)
    return () => {
      void lock?.then((held) => held?.release())
    }
  }
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  return () => {
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
  }
}
