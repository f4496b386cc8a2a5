import { communityTime, minutesBetween } from './community-time'
import {
  type Affirmation,
  type Format,
  type FormatRules,
  formatRules,
  type Theme,
  themeMonths,
} from './formats'
import type { HandbookSection } from './handbook'

/** What of an event the format rules look at. */
export interface FormatFacts {
  format: Format
  theme?: Theme
  startsAt: string
  endsAt: string
  capacity: number
  topics: number
  series?: { number: number; of: number }
  affirmed: readonly Affirmation[]
  hasVenue: boolean
  hasOnlineLink: boolean
}

export const formatRuleNames = [
  'in_the_past',
  'ends_after_start',
  'venue_needed',
  'link_needed',
  'seats',
  'minutes',
  'topics',
  'weekday',
  'slot',
  'holiday',
  'holidays_unpublished',
  'series_needed',
  'series_length',
  'series_number',
  'affirmation',
  'theme_month',
] as const
export type FormatRuleName = (typeof formatRuleNames)[number]

/** One broken rule, with where the handbook says so. `refuse` stops a proposal; `warn` lets it pass with a reason. */
export interface Violation {
  rule: FormatRuleName
  severity: 'refuse' | 'warn'
  section: HandbookSection
  limit?: string | number
  actual?: string | number
}

/** Days off by year, `2026-10-01`; a year that is absent has not been published yet (D31). */
export type Holidays = Readonly<Record<string, readonly string[]>>

/** Whether the start that is being decided on has passed already: nobody could come to such an event. */
export function checkStart(
  { format, startsAt }: Pick<FormatFacts, 'format' | 'startsAt'>,
  now: Date,
): Violation[] {
  const { section } = formatRules[format]
  return startsAt <= now.toISOString()
    ? [{ rule: 'in_the_past', severity: 'refuse', section, actual: communityTime(startsAt).date }]
    : []
}

const range = (bounds: { min: number; max: number }) => `${bounds.min}–${bounds.max}`
const outside = (value: number, bounds: { min: number; max: number }) =>
  value < bounds.min || value > bounds.max

/**
 * Every way in which an event differs from the rules of its format, in a stable order; empty when it conforms.
 * Source: handbook 活动形式规划; decisions D1, D10, D11, D31.
 */
export function checkFormat(facts: FormatFacts, holidays: Holidays): Violation[] {
  const rules: FormatRules = formatRules[facts.format]
  const start = communityTime(facts.startsAt)
  const minutes = minutesBetween(facts.startsAt, facts.endsAt)
  const found: Violation[] = []
  const add = (
    rule: FormatRuleName,
    severity: Violation['severity'],
    limit?: string | number,
    actual?: string | number,
    section: HandbookSection = rules.section,
  ) =>
    found.push({
      rule,
      severity,
      section,
      ...(limit === undefined ? {} : { limit }),
      ...(actual === undefined ? {} : { actual }),
    })

  if (minutes <= 0) add('ends_after_start', 'refuse')
  if (rules.mode === 'offline' && !facts.hasVenue) add('venue_needed', 'refuse')
  if (rules.mode === 'online' && !facts.hasOnlineLink) add('link_needed', 'refuse')
  if (rules.minutes && minutes > 0 && outside(minutes, rules.minutes))
    add('minutes', 'refuse', range(rules.minutes), minutes)
  if (rules.topics && outside(facts.topics, rules.topics))
    add('topics', 'refuse', range(rules.topics), facts.topics)
  if (rules.slot) {
    const end = communityTime(facts.endsAt)
    if (start.weekday !== rules.slot.weekday)
      add('weekday', 'refuse', rules.slot.weekday, start.weekday)
    if (start.time !== rules.slot.start || end.time !== rules.slot.end || end.date !== start.date)
      add('slot', 'refuse', `${rules.slot.start}–${rules.slot.end}`, `${start.time}–${end.time}`)
  }
  if (rules.skipsHolidays) {
    const daysOff = holidays[start.year]
    if (!daysOff) add('holidays_unpublished', 'warn', undefined, start.year)
    else if (daysOff.includes(start.date)) add('holiday', 'refuse', undefined, start.date)
  }
  if (rules.seriesLength) {
    if (!facts.series) add('series_needed', 'refuse', range(rules.seriesLength))
    else {
      if (outside(facts.series.of, rules.seriesLength))
        add('series_length', 'refuse', range(rules.seriesLength), facts.series.of)
      if (facts.series.number > facts.series.of)
        add('series_number', 'refuse', facts.series.of, facts.series.number)
    }
  }
  for (const affirmation of rules.affirmations)
    if (!facts.affirmed.includes(affirmation)) add('affirmation', 'refuse', affirmation)
  if (facts.theme) {
    const theme = themeMonths[facts.theme]
    if (!(theme.months as readonly number[]).includes(start.month))
      add('theme_month', 'refuse', theme.months.join('–'), start.month, theme.section)
  }
  if (rules.seats && outside(facts.capacity, rules.seats))
    add('seats', 'warn', range(rules.seats), facts.capacity)
  return found
}
