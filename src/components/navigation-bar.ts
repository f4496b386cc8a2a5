import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import grounds from '../styles/grounds.module.scss'
import type { ScreenTone } from './screen-tone'

function barOf(tone: ScreenTone) {
  const isDark = Taro.getAppBaseInfo().theme === 'dark'
  const ground = (isDark && grounds[`${tone}Dark`]) || grounds[tone]
  const isLight = tone === 'amber' || (tone === 'ground' && !isDark)
  return { backgroundColor: ground ?? '#000000', frontColor: isLight ? '#000000' : '#ffffff' }
}

/** WeChat's navigation bar in the color of the screen below; on plain ground it follows the theme. */
export function useNavigationBarTone(tone: ScreenTone): void {
  const isPainted = useRef(false)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    if (tone === 'ground' && !isPainted.current) return
    isPainted.current = true
    void Taro.setNavigationBarColor(barOf(tone))
  }, [tone])
}
