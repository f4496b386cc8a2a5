import type { EventCard, EventDetail } from '#shared/contract/event-view'
import { formatsCopy } from '#shared/copy/formats'
import type { Language } from '#shared/copy/language'
import { publicPagesCopy } from '#shared/copy/public-pages'
import { clockTime, fullDate, timeRange } from '#shared/copy/time'
import { phaseOf } from '#shared/domain/event-lifecycle'
import { canSee } from '#shared/domain/visibility'
import { findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { eventCard, eventDetail } from '../events/event-view'
import type { Page } from './answer'
import { type Html, html } from './html'
import { absent, sheet } from './shell'

/** An event as anybody may see it: by the one table, as a visitor. One database call. */
export const eventPage: Page = async ({ name, language, now }) => {
  const event = await findEvent(name, WITHOUT_PEOPLE)
  if (!event) return absent(language)
  const sight = canSee({ ...event, wasPublished: event.publishedAt !== undefined }, 'visitor')
  if (sight === 'hidden') return absent(language)
  const content =
    sight === 'full' ? detail(eventDetail(event), language, now) : card(eventCard(event), language)
  return sheet(200, { title: event.title, language, path: `/events/${name}`, content })
}

function card(event: EventCard, language: Language): Html {
  const words = publicPagesCopy[language].event
  return html`<article class="card">
<p class="state">${words.membersOnly}</p>
<h1>${event.title}</h1>
<p class="kind">${formatsCopy[language].formats[event.format]}</p>
<p>${words.membersOnlyAbout}</p>
${facts([
  [words.when, when(event, language)],
  [words.chapter, event.chapterName],
])}
</article>
<p class="quiet">${words.howToJoin}</p>`
}

function detail(event: EventDetail, language: Language, now: Date): Html {
  const words = publicPagesCopy[language].event
  const place = event.venue
    ? `${event.venue.city} · ${event.venue.name} · ${event.venue.address}`
    : words.online
  const isOpen = event.status !== 'canceled' && phaseOf(event, now) !== 'over'
  const places = words.placesLeft(event.placesLeft, event.capacity)
  return html`<article class="card">
${banner(event, language, now)}
<h1>${event.title}</h1>
<p class="kind">${formatsCopy[language].formats[event.format]} · ${formatsCopy[language].tracks[event.track]}</p>
<p class="text">${event.description}</p>
${facts([
  [words.when, when(event, language)],
  [words.where, place],
  [words.chapter, event.chapterName],
  ...(isOpen ? [[words.places, places] as const] : []),
])}
</article>
${event.agenda.length > 0 ? agenda(event, language) : undefined}
${isOpen ? html`<p class="quiet">${words.howToJoin}</p>` : undefined}`
}

function banner(event: EventDetail, language: Language, now: Date): Html | undefined {
  const words = publicPagesCopy[language].event
  if (event.status === 'canceled')
    return html`<p class="state revoked">${words.canceled}</p><p>${event.cancelReason}</p>`
  return phaseOf(event, now) === 'over' ? html`<p class="state">${words.over}</p>` : undefined
}

function agenda(event: EventDetail, language: Language): Html {
  const items = event.agenda.map(
    ({ startsAt, title, speaker }) =>
      html`<li>${clockTime(startsAt)} ${title}${speaker ? html`<br><span class="quiet">${speaker}</span>` : undefined}</li>`,
  )
  return html`<section class="card"><h2>${publicPagesCopy[language].event.agenda}</h2><ol>${items}</ol></section>`
}

const facts = (rows: readonly (readonly [string, string])[]): Html =>
  html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`

const when = ({ startsAt, endsAt }: EventCard, language: Language) =>
  `${fullDate(language, startsAt)} ${timeRange(language, startsAt, endsAt)} · ${publicPagesCopy[language].event.clock}`
