import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { appCopy } from '#shared/copy/app'
import { LookProvider } from '../components/look'
import { tellLanguage } from '../phone/system'
import { useCopy, useLanguage } from './language'
import { keepQueries } from './persistence'
import { queryClient } from './query-client'
import { watchWhoIsCalling } from './session'
import { useSettings } from './settings'

keepQueries()
watchWhoIsCalling()

/** Everything that pages need of the cloud, of the language and of the person's settings. */
export function CloudProvider({ children }: { children?: ReactNode }) {
  const { largeText } = useSettings()
  const { look } = useCopy(appCopy)
  const language = useLanguage()
  useEffect(() => tellLanguage(language === 'zh' ? 'zh-CN' : 'en'), [language])
  return (
    <QueryClientProvider client={queryClient}>
      <LookProvider largeText={largeText} words={look}>
        {children}
      </LookProvider>
    </QueryClientProvider>
  )
}
