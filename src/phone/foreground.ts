import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether this page is the one on the screen: pages below it in the stack stay alive and must keep quiet. */
export function useIsShown(): boolean {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return isShown
}

/** Tells when the whole app comes to the foreground or leaves it. */
export function watchForeground(onChange: (isForeground: boolean) => void): void {
  Taro.onAppShow(() => onChange(true))
  Taro.onAppHide(() => onChange(false))
}
