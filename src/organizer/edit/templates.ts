import type { Holidays } from '#shared/domain/format-check'
import {
  DEFAULT_ONLINE_SEATS,
  type Format,
  type FormatRules,
  formatRules,
} from '#shared/domain/formats'
import { type EventForm, type FormSession, wallClock } from './event-form'
import { nextSlot } from './slots'

/** Minutes after the start of each agenda row; rows without a name are topics that the organizer fills in. */
const AGENDAS: Record<Format, readonly [minutes: number, name: keyof AgendaNames | undefined][]> = {
  communityDay: [
    [0, 'opening'],
    [30, 'talks'],
    [180, 'break'],
    [240, 'lab'],
    [420, 'closing'],
  ],
  workshop: [
    [10, undefined],
    [60, undefined],
    [120, undefined],
    [180, undefined],
  ],
  handsOn: [
    [0, 'setup'],
    [40, 'lab'],
    [200, 'showing'],
  ],
  panel: [
    [0, 'opening'],
    [20, 'panel'],
    [180, 'questions'],
  ],
  nightTalk: [
    [0, 'talk'],
    [45, 'questions'],
  ],
  techTalk: [
    [0, 'talk'],
    [30, 'demo'],
    [45, 'questions'],
  ],
}

/** What usual parts of an event are called. */
export interface AgendaNames {
  opening: string
  talks: string
  break: string
  lab: string
  closing: string
  setup: string
  showing: string
  panel: string
  questions: string
  talk: string
  demo: string
}

/** What a template is filled from. */
export interface TemplateFacts {
  chapterId: string
  now: Date
  holidays: Holidays
  names: AgendaNames
  /** Venue or link of the last event that was made on this phone. */
  lastVenue?: EventForm['venue']
  lastLink?: string
}

/** A form that already follows the rules of its format, as far as nobody has to think about it. */
export function templateOf(format: Format, facts: TemplateFacts): EventForm {
  const rules: FormatRules = formatRules[format]
  const slot = nextSlot(format, facts.now, facts.holidays)
  const startsAt = wallClock(slot.startsAt)
  return {
    format,
    track: 'genAi',
    chapterId: facts.chapterId,
    title: '',
    description: '',
    startsAt,
    endsAt: wallClock(slot.endsAt),
    capacity: rules.seats?.typical ?? DEFAULT_ONLINE_SEATS,
    venue: facts.lastVenue ?? { name: '', city: '', address: '', directions: '' },
    onlineLink: facts.lastLink ?? '',
    membersOnly: rules.membersOnly === true,
    bringLaptop: rules.bringLaptop === true,
    affirmed: [],
    series: { title: '', number: 1, of: 6 },
    agenda: AGENDAS[format].map(([minutes, name], at) => ({
      ...emptySession(`session${at}`, wallClock(after(slot.startsAt, minutes)).slice(11)),
      title: name ? facts.names[name] : '',
    })),
    questions: [],
    exceptionReason: '',
  }
}

/** Another format for what is being typed: its times, seats and agenda, with the person's own words kept. */
export function inFormat(form: EventForm, template: EventForm): EventForm {
  const { track, chapterId, title, description, venue, onlineLink, questions } = form
  return { ...template, track, chapterId, title, description, venue, onlineLink, questions }
}

export const emptySession = (key: string, time: string): FormSession => ({
  key,
  time,
  title: '',
  speaker: '',
  speakerAbout: '',
})

const after = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()
