import { appCopy } from '#shared/copy/app'
import type { Language } from '#shared/copy/language'
import { publicPagesCopy } from '#shared/copy/public-pages'
import { publicUrl } from '../runtime/public-url'
import { type PageAnswer, page } from './answer'
import { type Html, html } from './html'
import { style } from './style'

/** An address on these pages: without the host, so that it works wherever the gateway is reached. */
export const addressOf = (path: string): string =>
  `${new URL(publicUrl()).pathname.replace(/\/$/, '')}${path}`

export interface Sheet {
  title: string
  language: Language
  /** This page in the other language. */
  path: string
  content: Html
}

/** A whole page around its content. */
export function sheet(statusCode: number, { title, language, path, content }: Sheet): PageAnswer {
  const words = publicPagesCopy[language]
  const { name } = appCopy[language]
  const other = language === 'zh' ? 'en' : 'zh'
  const [lang, otherLang] = language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN']
  const turned = `${addressOf(path)}?lang=${other}`
  return page(
    statusCode,
    language,
    html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title} · ${name}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<div class="page">
<header><p>${name}</p><a href="${turned}" lang="${otherLang}" hreflang="${otherLang}">${words.otherLanguage}</a></header>
<main>${content}</main>
<footer>${words.independence}</footer>
</div>
</body>
</html>
`,
  )
}

/** A page that says one thing. */
export function notice(
  statusCode: number,
  language: Language,
  { title, about }: { title: string; about: string },
): PageAnswer {
  const content = html`<section class="card"><h1>${title}</h1><p>${about}</p></section>`
  return sheet(statusCode, { title, language, path: '/', content })
}

/** One answer for whatever does not exist and whatever is not for everybody's eyes. */
export const absent = (language: Language): PageAnswer =>
  notice(404, language, publicPagesCopy[language].absent)
