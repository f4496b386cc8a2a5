import type { InputOf } from '#shared/contract/contract'
import type { ManagedEvent } from '#shared/contract/events'
import { communityTime, fromCommunityTime } from '#shared/domain/community-time'
import type { FormatFacts } from '#shared/domain/format-check'
import {
  type Affirmation,
  type Format,
  formatRules,
  type Level,
  type Theme,
  type Track,
} from '#shared/domain/formats'
import type { Question } from '#shared/domain/questions'

export type EventDraft = InputOf<'events.create'>['draft']

/** A row of the agenda as it is typed: its time is on the event's own day. */
export interface FormSession {
  key: string
  time: string
  title: string
  speaker: string
  speakerAbout: string
  level?: Level
}

/** An event as it is typed: every field is there, empty while nothing is in it. Times are the community's wall clock. */
export interface EventForm {
  format: Format
  theme?: Theme
  track: Track
  chapterId: string
  title: string
  description: string
  /** `YYYY-MM-DDTHH:mm` */
  startsAt: string
  endsAt: string
  capacity: number
  venue: { name: string; city: string; address: string; directions: string }
  /** Where the venue is on the map; it belongs to the venue's name and address. */
  place?: { latitude: number; longitude: number }
  onlineLink: string
  membersOnly: boolean
  bringLaptop: boolean
  affirmed: Affirmation[]
  series: { title: string; number: number; of: number }
  agenda: FormSession[]
  questions: Question[]
  exceptionReason: string
}

export const isOnline = (form: EventForm): boolean => formatRules[form.format].mode === 'online'
export const hasSeries = (form: EventForm): boolean => 'seriesLength' in formatRules[form.format]

/** `YYYY-MM-DDTHH:mm` of an instant on the community's clock. */
export function wallClock(instant: string): string {
  const { date, time } = communityTime(instant)
  return `${date}T${time}`
}

/** The instant of a wall clock. */
export function instantOf(wall: string): string {
  const [date = '', time = ''] = wall.split('T')
  return fromCommunityTime(date, time)
}

const hasVenue = ({ venue }: EventForm) =>
  Boolean(venue.name.trim() && venue.city.trim() && venue.address.trim())
const filledSessions = (form: EventForm) => form.agenda.filter(({ title }) => title.trim())

/** What the format rules look at. */
export const factsOf = (form: EventForm): FormatFacts => ({
  format: form.format,
  ...(form.theme ? { theme: form.theme } : {}),
  startsAt: instantOf(form.startsAt),
  endsAt: instantOf(form.endsAt),
  capacity: form.capacity,
  topics: filledSessions(form).length,
  ...(hasSeries(form) && form.series.title.trim() ? { series: form.series } : {}),
  affirmed: form.affirmed,
  hasVenue: hasVenue(form),
  hasOnlineLink: Boolean(form.onlineLink.trim()),
})

/** Fields without which even a draft cannot be kept by the cloud; what a proposal needs besides, the format rules say. */
export type MissingField = 'title' | 'question' | 'venue'
export function missingIn(form: EventForm): MissingField[] {
  const { venue, questions } = form
  const begun = [venue.name, venue.city, venue.address, venue.directions].some((part) =>
    part.trim(),
  )
  const isHollow = ({ text, kind, options }: Question) =>
    !text.trim() || (kind !== 'text' && options.filter((option) => option.trim()).length < 2)
  return [
    ...(form.title.trim() ? [] : ['title' as const]),
    ...(begun && !isOnline(form) && !hasVenue(form) ? ['venue' as const] : []),
    ...(questions.some(isHollow) ? ['question' as const] : []),
  ]
}

/** What the cloud is sent; empty fields are left out. */
export function draftOf(form: EventForm): EventDraft {
  const { venue, exceptionReason, onlineLink, theme, place } = form
  const day = form.startsAt.slice(0, 10)
  const reason = exceptionReason.trim()
  return {
    format: form.format,
    ...(theme ? { theme } : {}),
    track: form.track,
    chapterId: form.chapterId,
    title: form.title.trim(),
    description: form.description.trim(),
    startsAt: instantOf(form.startsAt),
    endsAt: instantOf(form.endsAt),
    capacity: form.capacity,
    ...(!isOnline(form) && hasVenue(form)
      ? { venue: { ...trimmed(venue), ...optional('directions', venue.directions), ...place } }
      : {}),
    ...(isOnline(form) ? optional('onlineLink', onlineLink) : {}),
    membersOnly: form.membersOnly,
    bringLaptop: form.bringLaptop,
    affirmed: form.affirmed,
    ...(hasSeries(form) && form.series.title.trim()
      ? { series: { ...form.series, title: form.series.title.trim() } }
      : {}),
    agenda: filledSessions(form)
      .map((session) => ({
        startsAt: instantOf(`${day}T${session.time}`),
        title: session.title.trim(),
        ...optional('speaker', session.speaker),
        ...optional('speakerAbout', session.speakerAbout),
        ...(session.level ? { level: session.level } : {}),
      }))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    questions: form.questions.map((question) => ({
      ...question,
      text: question.text.trim(),
      options: question.kind === 'text' ? [] : filled(question.options),
    })),
    ...(reason ? { exceptionReason: reason } : {}),
  }
}

const trimmed = ({ name, city, address }: EventForm['venue']) => ({
  name: name.trim(),
  city: city.trim(),
  address: address.trim(),
})
const filled = (options: readonly string[]) =>
  options.map((option) => option.trim()).filter(Boolean)
const optional = <Key extends string>(key: Key, text: string) =>
  (text.trim() ? { [key]: text.trim() } : {}) as Partial<Record<Key, string>>

/** An event of the cloud as a form. */
export function formOf(event: ManagedEvent): EventForm {
  const { venue } = event
  return {
    format: event.format,
    ...(event.theme ? { theme: event.theme } : {}),
    track: event.track,
    chapterId: event.chapterId,
    title: event.title,
    description: event.description,
    startsAt: wallClock(event.startsAt),
    endsAt: wallClock(event.endsAt),
    capacity: event.capacity,
    venue: {
      name: venue?.name ?? '',
      city: venue?.city ?? '',
      address: venue?.address ?? '',
      directions: venue?.directions ?? '',
    },
    ...(venue?.latitude !== undefined && venue.longitude !== undefined
      ? { place: { latitude: venue.latitude, longitude: venue.longitude } }
      : {}),
    onlineLink: event.onlineLink ?? '',
    membersOnly: event.membersOnly,
    bringLaptop: event.bringLaptop,
    affirmed: event.affirmed,
    series: event.series ?? { title: '', number: 1, of: 6 },
    agenda: event.agenda.map((session, at) => ({
      key: `session${at}`,
      time: communityTime(session.startsAt).time,
      title: session.title,
      speaker: session.speaker ?? '',
      speakerAbout: session.speakerAbout ?? '',
      ...(session.level ? { level: session.level } : {}),
    })),
    questions: event.questions,
    exceptionReason: event.exceptionReason ?? '',
  }
}

/** The same event at another time: it keeps its length, and its agenda moves along. */
export function movedTo(form: EventForm, startsAt: string): EventForm {
  const shift = Date.parse(instantOf(startsAt)) - Date.parse(instantOf(form.startsAt))
  const later = (wall: string) =>
    wallClock(new Date(Date.parse(instantOf(wall)) + shift).toISOString())
  const day = form.startsAt.slice(0, 10)
  return {
    ...form,
    startsAt,
    endsAt: later(form.endsAt),
    agenda: form.agenda.map((session) => ({
      ...session,
      time: later(`${day}T${session.time}`).slice(11),
    })),
  }
}
