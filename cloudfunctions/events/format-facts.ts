import type { ViolationView } from '#shared/contract/refusals'
import { communityTime } from '#shared/domain/community-time'
import { checkFormat, checkStart, type Holidays, type Violation } from '#shared/domain/format-check'
import { type FormatRules, formatRules } from '#shared/domain/formats'
import { findHolidays } from '../holidays/holiday-repository'
import { refuse } from '../runtime/refuse'
import type { EventDocument } from './event-repository'

/** The days off that the event's format must know: one database call for formats that keep clear of holidays, none for others. */
export function holidaysFor(event: Pick<EventDocument, 'format' | 'startsAt'>): Promise<Holidays> {
  const { skipsHolidays }: FormatRules = formatRules[event.format]
  return findHolidays(skipsHolidays ? [communityTime(event.startsAt).year] : [])
}

/** Every way in which an event differs from the rules of its format. */
export const violationsOf = (event: EventDocument, holidays: Holidays): Violation[] =>
  checkFormat(
    {
      format: event.format,
      theme: event.theme,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      capacity: event.capacity,
      topics: event.topicCount,
      series: event.series,
      affirmed: event.affirmed,
      hasVenue: event.venue !== undefined,
      hasOnlineLink: event.onlineLink !== undefined,
    },
    holidays,
  )

/**
 * Refuses what the committee must not be asked and the public must not see; outside a recommendation a reason is enough (D11).
 * @param decidedAt now, where the start of the event is being decided on; absent where it stands already
 */
export function requireFormat(event: EventDocument, holidays: Holidays, decidedAt?: Date): void {
  const violations = [
    ...(decidedAt ? checkStart(event, decidedAt) : []),
    ...violationsOf(event, holidays),
  ]
  const broken = violations.filter(({ severity }) => severity === 'refuse')
  if (broken.length > 0) refuse('breaks_format_rules', { violations: broken.map(cited) })
  if (violations.length > 0 && !event.exceptionReason)
    refuse('reason_required', { violations: violations.map(cited) })
}

/** A broken rule with where the handbook says so. */
const cited = ({ severity: _, ...violation }: Violation): ViolationView => violation
