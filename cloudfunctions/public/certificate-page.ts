import { appCopy } from '#shared/copy/app'
import type { Language } from '#shared/copy/language'
import { publicPagesCopy } from '#shared/copy/public-pages'
import { fullDate } from '#shared/copy/time'
import type { Page } from './answer'
import { type Html, html } from './html'
import { markOf, seal } from './marks'
import { addressOf, sheet } from './shell'
import { type VerifiedCertificate, verifiedCertificate } from './verified-certificate'

/** By whole characters: half an emoji is no text, and an address cannot hold it. */
const shortened = (typed: string): string =>
  Array.from(typed)
    .slice(0, 60)
    .join('')
    .replace(/\p{Cs}/gu, '')

type Verified = Exclude<VerifiedCertificate, { state: 'unknown' }>

/** The form alone, or what it was asked. */
export const lookUp: Page = async (request) => {
  const { serial } = request.query
  if (serial) return certificatePage({ ...request, name: serial })
  const { language } = request
  const words = publicPagesCopy[language].certificate
  const content = html`<section class="card"><h1>${words.lookUpTitle}</h1><p>${words.lookUpAbout}</p>${form(language)}</section>`
  return sheet(200, { title: words.lookUpTitle, language, path: '/certificates', content })
}

/** Whether a certificate is valid, what it says, and who says so; for anybody, in one request. Source: S32, D23. */
export const certificatePage: Page = async ({ name: typed, language }) => {
  const certificate = await verifiedCertificate(typed)
  const words = publicPagesCopy[language].certificate
  const isKnown = certificate.state !== 'unknown'
  const card = isKnown
    ? known(certificate, language)
    : unknown(typed, certificate.isAltered, language)
  const content = html`${card}
<section class="card"><h2>${words.checkAnother}</h2>${form(language)}</section>`
  return sheet(isKnown ? 200 : 404, {
    title: `${words[certificate.state]} · ${words.lookUpTitle}`,
    language,
    path: `/certificates/${encodeURIComponent(isKnown ? certificate.facts.serial : shortened(typed))}`,
    content,
  })
}

function known({ state, facts, stored }: Verified, language: Language): Html {
  const words = publicPagesCopy[language].certificate
  const about = state === 'valid' ? words.validAbout : words.revokedAbout
  const rows: [string, string][] = [
    [words.event, facts.eventTitle],
    [words.date, fullDate(language, facts.heldAt)],
    [words.chapter, facts.chapterName],
    [words.issuer, appCopy[language].name],
    [words.issuedAt, fullDate(language, facts.issuedAt)],
    [words.serial, facts.serial],
    [words.signature, words.signatureChecked],
  ]
  const revoked: [string, string][] = stored.revoked
    ? [
        [words.revokedAt, fullDate(language, stored.revoked.at)],
        [words.revokedReason, stored.revoked.reason],
      ]
    : []
  return html`<article class="card certificate is-${state}">
${state === 'valid' ? seal : undefined}
<p class="state ${state}">${markOf[state]}<span>${words[state]}</span></p>
<p class="quiet">${about}</p>
<p class="kind">${words.kind[stored.kind]}</p>
<h1>${facts.name}</h1>
<p>${words.attended(facts.eventTitle)}</p>
<dl>${[...revoked, ...rows].map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<p><a class="download" href="${addressOf(`/certificates/${facts.serial}.jwt`)}">${words.download}</a></p>
</article>
<p class="quiet">${words.nature}</p>`
}

function unknown(typed: string, isAltered: boolean, language: Language): Html {
  const words = publicPagesCopy[language].certificate
  const title = isAltered ? words.altered : words.unknown
  const about = isAltered ? words.alteredAbout : words.unknownAbout(shortened(typed))
  return html`<section class="card">
<h1><span class="state ${isAltered ? 'altered' : 'unknown'}">${markOf.unknown}<span>${title}</span></span></h1>
<p>${about}</p>
<p class="quiet">${words.howToCheck}</p>
</section>`
}

function form(language: Language): Html {
  const words = publicPagesCopy[language].certificate
  return html`<form action="${addressOf('/certificates')}" method="get">
<label for="serial">${words.serialLabel}</label>
<input id="serial" name="serial" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="serial-hint">
<input type="hidden" name="lang" value="${language}">
<button>${words.check}</button>
<p class="quiet" id="serial-hint">${words.serialHint}</p>
</form>`
}
