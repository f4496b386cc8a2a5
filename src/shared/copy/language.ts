/** Languages of the app; the first one is the community's own. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** The words of one noun in every language. */
export type Copy<Words> = Readonly<Record<Language, Words>>

/**
 * Declares words in both languages: TypeScript refuses a key that only one of them has.
 * A sentence with values in it is a function.
 */
export const bilingual = <Words extends object>(copy: {
  zh: Words
  en: NoInfer<Words>
}): Copy<Words> => copy

/** The app's language for a system language such as `zh_CN` or `en-US`. */
export const languageOf = (system: string | undefined): Language =>
  !system || system.toLowerCase().startsWith('zh') ? 'zh' : 'en'
