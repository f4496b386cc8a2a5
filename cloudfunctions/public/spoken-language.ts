import { type Language, languages } from '#shared/copy/language'

/**
 * The language of a page: the one asked for, else the first that the browser speaks, else Chinese.
 * @param accepted the header `Accept-Language`, e.g. `en-GB,en;q=0.9,zh;q=0.8`
 */
export function spokenLanguage(asked: string | undefined, accepted = ''): Language {
  const chosen = languages.find((language) => language === asked)
  if (chosen) return chosen
  const spoken = accepted
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const quality = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? '1'
      return { language: tag.split('-')[0], quality: Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of spoken) {
    const known = languages.find((one) => one === language)
    if (known) return known
  }
  return 'zh'
}
