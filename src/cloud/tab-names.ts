import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { appCopy } from '#shared/copy/app'
import { nameTabs } from '../phone/system'
import { useCopy } from './language'

/** Names the tabs in the language on screen. The platform forgets pages that have no tab bar, so every tab page asks. */
export function useTabNames(): void {
  const { tabs } = useCopy(appCopy)
  useDidShow(() => nameTabs(tabs))
  useEffect(() => nameTabs(tabs), [tabs])
}
