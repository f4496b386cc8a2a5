import calendar from 'chinese-days/dist/chinese-days.json'
import type { HolidayDocument } from '../cloudfunctions/holidays/holiday-repository'

const ofYear = (dates: Record<string, string>, year: string): string[] =>
  Object.keys(dates)
    .filter((date) => date.startsWith(`${year}-`))
    .sort()

/**
 * The official calendar as documents of the collection `holidays`, one for each year that the library knows. The State
 * Council publishes a year late in the one before; until then the year has no document and the app says so (D31).
 */
export function holidayDocuments() {
  const years = new Set(Object.keys(calendar.holidays).map((date) => date.slice(0, 4)))
  return [...years].sort().map(
    (year) =>
      ({
        _id: year,
        schemaVersion: 1,
        daysOff: ofYear(calendar.holidays, year),
        workdays: ofYear(calendar.workdays, year),
      }) satisfies HolidayDocument,
  )
}
