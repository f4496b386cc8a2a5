/** The community's wall clock is Asia/Shanghai: UTC+8 all year, so no zone data is needed on old phones. */
export const COMMUNITY_TIMEZONE = 'Asia/Shanghai'
const OFFSET_MS = 8 * 3_600_000

export interface CommunityTime {
  /** `2026-11-26` */
  date: string
  /** `20:00` */
  time: string
  year: number
  /** 1–12 */
  month: number
  day: number
  /** 0 is Sunday, 4 is Thursday */
  weekday: number
}

/** An instant on the community's wall clock. @param instant ISO-8601 UTC */
export function communityTime(instant: string): CommunityTime {
  const shifted = new Date(Date.parse(instant) + OFFSET_MS)
  const text = shifted.toISOString()
  return {
    date: text.slice(0, 10),
    time: text.slice(11, 16),
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
  }
}

/** The instant of a wall-clock date and time, ISO-8601 UTC. @param date `2026-11-26` @param time `20:00` */
export const fromCommunityTime = (date: string, time: string): string =>
  new Date(Date.parse(`${date}T${time}:00.000Z`) - OFFSET_MS).toISOString()

/** Whole minutes from one instant to another. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
