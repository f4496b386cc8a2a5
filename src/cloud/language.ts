import { type Copy, type Language, languageOf } from '#shared/copy/language'
import { systemLanguage } from '../phone/system'
import { useSettings } from './settings'

let system: Language | undefined

/** The language on screen: the one chosen under 我的, else the phone's. */
export function useLanguage(): Language {
  const { language } = useSettings()
  system ??= languageOf(systemLanguage())
  return language ?? system
}

/** The words of one noun in the language on screen. */
export const useCopy = <Words>(copy: Copy<Words>): Words => copy[useLanguage()]
