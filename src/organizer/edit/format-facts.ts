import type { eventFormCopy } from '#shared/copy/event-form'
import type { Language } from '#shared/copy/language'
import { weekdayName } from '#shared/copy/time'
import { type Format, type FormatRules, formatRules } from '#shared/domain/formats'

type RuleWords = (typeof eventFormCopy)['zh']['rules']

/** What the rules of a format say, in few words, from the same table that checks it. */
export function formatFacts(format: Format, words: RuleWords, language: Language): string[] {
  const rules: FormatRules = formatRules[format]
  const { seats, minutes, topics, slot, seriesLength } = rules
  return [
    seats && words.seats(seats.min, seats.max),
    minutes && words.hours(minutes.min / 60, minutes.max / 60),
    topics && words.topics(topics.min, topics.max),
    slot && words.slot(weekdayName(language, slot.weekday), slot.start, slot.end),
    seriesLength && words.series(seriesLength.min, seriesLength.max),
    rules.skipsHolidays && words.noHolidays,
    rules.membersOnly && words.membersOnly,
    rules.bringLaptop && words.bringLaptop,
  ].filter((fact): fact is string => Boolean(fact))
}
