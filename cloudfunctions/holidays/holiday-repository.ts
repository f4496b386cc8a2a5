import type { Holidays } from '#shared/domain/format-check'
import { collection, type StoredDocument, where } from '../runtime/database'

/** The official calendar of one year; `_id` is the year. A year that has not been published has no document (D31). */
export interface HolidayDocument extends StoredDocument {
  /** Days off, the weekends among them included, e.g. `2026-10-01`. */
  daysOff: string[]
  /** Weekend days that are worked instead. */
  workdays: string[]
}

const holidays = collection<HolidayDocument>('holidays')

/** Days off of the years that have been published. One database call, none when no year is asked for. */
export async function findHolidays(years: readonly number[]): Promise<Holidays> {
  if (years.length === 0) return {}
  const found = await holidays.find({ _id: where.in(years.map(String)) })
  return Object.fromEntries(found.map(({ _id, daysOff }) => [_id, daysOff]))
}
