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

/** A row of the agenda as it is typed: its time is on the event's own day. */
export interface FormSession {
  key: string
  time: string
  title: string
  speaker: string
  speakerAbout: string
  level?: Level | undefined
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

/** Whether the venue says all that people need to find it. */
export const hasVenue = ({ venue }: EventForm) =>
  Boolean(venue.name.trim() && venue.city.trim() && venue.address.trim())
/** Rows of the agenda that somebody has filled in. */
export const filledSessions = (form: EventForm) => form.agenda.filter(({ title }) => title.trim())

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
