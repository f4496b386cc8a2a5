import { communityTime, fromCommunityTime } from '#shared/domain/community-time'
import type { Holidays } from '#shared/domain/format-check'
import { type Format, type Theme, themeMonths } from '#shared/domain/formats'

const DAY_MS = 86_400_000
/** The committee has two days to decide, and people want to hear of it before. */
const LEAD_DAYS: Record<Format, number> = {
  communityDay: 42,
  workshop: 7,
  handsOn: 7,
  panel: 7,
  nightTalk: 3,
  techTalk: 3,
}

/** When a format usually happens, on the community's clock; a format with a fixed slot has no choice. */
const USUAL: Record<Format, { weekday: number; start: string; minutes: number }> = {
  communityDay: { weekday: 6, start: '09:30', minutes: 480 },
  workshop: { weekday: 6, start: '13:30', minutes: 240 },
  handsOn: { weekday: 6, start: '13:30', minutes: 240 },
  panel: { weekday: 6, start: '13:30', minutes: 240 },
  nightTalk: { weekday: 4, start: '20:00', minutes: 60 },
  techTalk: { weekday: 3, start: '19:30', minutes: 60 },
}

export interface Slot {
  startsAt: string
  endsAt: string
}

/**
 * The next time at which an event of this format may happen: on its weekday, in the months of its theme, not on a day off.
 * Looks two years ahead; in years whose holidays are unpublished every day counts as free (D31).
 * @param now where looking begins; the format's lead time comes on top
 */
export function nextSlot(format: Format, now: Date, holidays: Holidays, theme?: Theme): Slot {
  const { weekday, start, minutes } = USUAL[format]
  const months: readonly number[] | undefined = theme && themeMonths[theme].months
  const first = now.getTime() + LEAD_DAYS[format] * DAY_MS
  const days = Array.from({ length: 730 }, (_, ahead) =>
    communityTime(new Date(first + ahead * DAY_MS).toISOString()),
  )
  const fits = days.find(
    (day) =>
      day.weekday === weekday &&
      !holidays[day.year]?.includes(day.date) &&
      (!months || months.includes(day.month)),
  )
  const startsAt = fromCommunityTime(fits?.date ?? communityTime(now.toISOString()).date, start)
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() }
}
