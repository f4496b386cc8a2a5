import { type CommunityTime, communityTime } from '#shared/domain/community-time'
import type { Language } from './language'

// The only place that turns instants into words. Everything is on the community's clock, Asia/Shanghai.

const weekdaysZh = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const monthsEn = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** `周四`, `Thu`. @param weekday 0 is Sunday */
export const weekdayName = (language: Language, weekday: number): string =>
  (language === 'zh' ? weekdaysZh : weekdaysEn)[weekday] ?? ''

const monthShort = ({ month }: CommunityTime) => monthsEn[month - 1] ?? ''

/** `20:00` */
export const clockTime = (instant: string): string => communityTime(instant).time

/** `20:00–21:00`; where it ends on another day, that day is named. */
export function timeRange(language: Language, from: string, to: string): string {
  const isSameDay = communityTime(from).date === communityTime(to).date
  return `${clockTime(from)}–${isSameDay ? '' : `${shortDate(language, to)} `}${clockTime(to)}`
}

/** `12 月 12 日`, `12 Dec`. */
export function shortDate(language: Language, instant: string): string {
  const at = communityTime(instant)
  return language === 'zh' ? `${at.month} 月 ${at.day} 日` : `${at.day} ${monthShort(at)}`
}

/** `2026 年 12 月 12 日`, `12 Dec 2026`. */
export function fullDate(language: Language, instant: string): string {
  const { year } = communityTime(instant)
  const date = shortDate(language, instant)
  return language === 'zh' ? `${year} 年 ${date}` : `${date} ${year}`
}

/** Whole days on the community's calendar from one instant to another. */
function daysBetween(from: Date, to: string): number {
  const start = Date.parse(communityTime(from.toISOString()).date)
  return Math.round((Date.parse(communityTime(to).date) - start) / 86_400_000)
}

/** `今天`, `明天`, `12 月 12 日 周六`; another year is named. */
export function dayName(language: Language, instant: string, now: Date): string {
  const days = daysBetween(now, instant)
  if (days === 0) return language === 'zh' ? '今天' : 'Today'
  if (days === 1) return language === 'zh' ? '明天' : 'Tomorrow'
  return plainDayName(language, instant, now)
}

/** `12 月 12 日 周六`, `Sat 12 Dec`, without today and tomorrow; another year is named. */
export function plainDayName(language: Language, instant: string, now: Date): string {
  const at = communityTime(instant)
  const isThisYear = at.year === communityTime(now.toISOString()).year
  const date = isThisYear ? shortDate(language, instant) : fullDate(language, instant)
  const weekday = weekdayName(language, at.weekday)
  return language === 'zh' ? `${date} ${weekday}` : `${weekday} ${date}`
}

/** `今天 14:00`, `12 月 12 日 周六 13:30`. */
export const dayAndTime = (language: Language, instant: string, now: Date): string =>
  `${dayName(language, instant, now)} ${clockTime(instant)}`

/** `12 月 12 日 周六 13:30–17:30`. */
export const dayAndRange = (language: Language, from: string, to: string, now: Date): string =>
  `${plainDayName(language, from, now)} ${timeRange(language, from, to)}`

/** `12 月`; another year is named: `2027 年 1 月`. */
export function monthTitle(language: Language, instant: string, now: Date): string {
  const at = communityTime(instant)
  const isThisYear = at.year === communityTime(now.toISOString()).year
  if (language === 'zh') return isThisYear ? `${at.month} 月` : `${at.year} 年 ${at.month} 月`
  return isThisYear ? monthShort(at) : `${monthShort(at)} ${at.year}`
}

/** The parts of an event row's day: `03` and `周四`. */
export function dayMark(language: Language, instant: string): { day: string; weekday: string } {
  const at = communityTime(instant)
  return { day: String(at.day).padStart(2, '0'), weekday: weekdayName(language, at.weekday) }
}

/** A sortable key of the month, `2026-12`. */
export const monthKey = (instant: string): string => communityTime(instant).date.slice(0, 7)

/** Whether two instants are the same day on the community's calendar. */
export const isSameDay = (a: string, b: string): boolean =>
  communityTime(a).date === communityTime(b).date

/** How long ago or ahead, in the largest unit that says something: `3 小时`, `5 min`. @param milliseconds not negative */
export function duration(language: Language, milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000))
  if (minutes < 60) return language === 'zh' ? `${minutes} 分钟` : `${minutes} min`
  const hours = Math.round(minutes / 60)
  if (hours < 48) return language === 'zh' ? `${hours} 小时` : `${hours} h`
  const days = Math.round(hours / 24)
  return language === 'zh' ? `${days} 天` : `${days} days`
}
