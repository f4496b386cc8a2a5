import type { HandbookSection } from './handbook'

export const formats = [
  'communityDay',
  'workshop',
  'handsOn',
  'panel',
  'nightTalk',
  'techTalk',
] as const
export type Format = (typeof formats)[number]

export const themes = ['iwd', 'recap'] as const
export type Theme = (typeof themes)[number]

export const tracks = ['genAi', 'bigData', 'cloudNative', 'devOps', 'security'] as const
export type Track = (typeof tracks)[number]

export const levels = ['beginner', 'intermediate', 'advanced'] as const
export type Level = (typeof levels)[number]

export interface FormatRules {
  mode: 'offline' | 'online'
  section: HandbookSection
  /** Recommended seats; outside of it a reason is needed (D11). */
  seats?: { min: number; max: number; typical: number }
  /** Bounds of the length, in minutes. */
  minutes?: { min: number; max: number; typical: number }
  /** Number of agenda items, refused outside. */
  topics?: { min: number; max: number }
  /** Fixed slot on the community's clock, Asia/Shanghai. */
  slot?: { weekday: number; start: string; end: string }
  /** Talks in one series (期). */
  seriesLength?: { min: number; max: number }
  skipsHolidays?: true
  membersOnly?: true
  bringLaptop?: true
  /** What the organizer must affirm. */
  affirmations: readonly Affirmation[]
}

export const affirmations = [
  'renownedGuests',
  'liveDemo',
  'questionsAndAnswers',
  'guidedProject',
] as const
export type Affirmation = (typeof affirmations)[number]

const HALF_DAY = { min: 180, max: 480, typical: 240 }
const MEETUP_SEATS = { min: 50, max: 100, typical: 80 }

/** The rules of every format: one table drives validation, defaults and checklists. Source: handbook 活动形式规划; D1, D11. */
export const formatRules = {
  communityDay: {
    mode: 'offline',
    section: 'formats.communityDay',
    seats: { min: 270, max: 330, typical: 300 },
    minutes: { min: 360, max: 720, typical: 480 },
    affirmations: [],
  },
  workshop: {
    mode: 'offline',
    section: 'formats.meetup',
    seats: MEETUP_SEATS,
    minutes: HALF_DAY,
    topics: { min: 4, max: 5 },
    affirmations: [],
  },
  handsOn: {
    mode: 'offline',
    section: 'formats.meetup',
    seats: MEETUP_SEATS,
    minutes: HALF_DAY,
    bringLaptop: true,
    affirmations: ['guidedProject'],
  },
  panel: {
    mode: 'offline',
    section: 'formats.meetup',
    seats: MEETUP_SEATS,
    minutes: HALF_DAY,
    affirmations: ['renownedGuests'],
  },
  nightTalk: {
    mode: 'online',
    section: 'formats.nightTalk',
    slot: { weekday: 4, start: '20:00', end: '21:00' },
    seriesLength: { min: 4, max: 8 },
    skipsHolidays: true,
    membersOnly: true,
    affirmations: [],
  },
  techTalk: {
    mode: 'online',
    section: 'formats.techTalk',
    affirmations: ['liveDemo', 'questionsAndAnswers'],
  },
} as const satisfies Record<Format, FormatRules>

/** Months of a theme, 1–12 (D10). */
export const themeMonths = {
  iwd: { months: [3, 4], section: 'formats.iwd' },
  recap: { months: [12, 1], section: 'formats.recap' },
} as const satisfies Record<Theme, { months: readonly number[]; section: HandbookSection }>

/** Seats of an online event when the organizer gives none: one places document holds at most 2,000 people. */
export const DEFAULT_ONLINE_SEATS = 500
export const MAX_SEATS = 2_000
