/** The instants that a timer trigger fires at: sets of numbers, read in UTC+8. */
export interface Cron {
  seconds: Set<number>
  minutes: Set<number>
  hours: Set<number>
  days: Set<number>
  months: Set<number>
  weekdays: Set<number>
  years: Set<number>
  isAnyDay: boolean
  isAnyWeekday: boolean
}

const offsetMs = 8 * 3600_000
const dayMs = 86_400_000
const longestSearchDays = 366 * 5
const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const weekdayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ')

/** Reads WeChat's seven fields (second minute hour day month weekday year); throws with a reason. */
export function readCron(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7)
    throw new Error(`A timer needs seven fields, "${text}" has ${fields.length}.`)
  const [second, minute, hour, day, month, weekday, year] = fields
  return {
    seconds: readField(second, 0, 59),
    minutes: readField(minute, 0, 59),
    hours: readField(hour, 0, 23),
    days: readField(day, 1, 31),
    months: readField(month, 1, 12, monthNames, 1),
    weekdays: readField(weekday, 0, 6, weekdayNames),
    years: readField(year, 1970, 2099),
    isAnyDay: isAny(day),
    isAnyWeekday: isAny(weekday),
  }
}

/** The first instant after the given one (milliseconds), or undefined within the next five years. */
export function nextAfter(cron: Cron, instant: number): number | undefined {
  const start = Math.floor(instant / 1000) * 1000 + 1000 + offsetMs
  let day = Math.floor(start / dayMs) * dayMs
  for (let i = 0; i <= longestSearchDays; i++, day += dayMs) {
    if (!isDay(cron, new Date(day))) continue
    const time = firstTime(cron, Math.max(0, start - day) / 1000)
    if (time !== undefined) return day + time * 1000 - offsetMs
  }
  return undefined
}

/** When both a day and a weekday are given, either is enough. */
function isDay(cron: Cron, date: Date): boolean {
  if (!cron.months.has(date.getUTCMonth() + 1) || !cron.years.has(date.getUTCFullYear()))
    return false
  const isMonthDay = cron.days.has(date.getUTCDate())
  const isWeekday = cron.weekdays.has(date.getUTCDay())
  if (cron.isAnyDay) return isWeekday
  return cron.isAnyWeekday ? isMonthDay : isMonthDay || isWeekday
}

/** The first second of a day, not before the given one. */
function firstTime(cron: Cron, from: number): number | undefined {
  for (const hour of cron.hours) {
    if (hour * 3600 + 3599 < from) continue
    for (const minute of cron.minutes) {
      if (hour * 3600 + minute * 60 + 59 < from) continue
      for (const second of cron.seconds) {
        const time = hour * 3600 + minute * 60 + second
        if (time >= from) return time
      }
    }
  }
  return undefined
}

function isAny(field: string | undefined): boolean {
  return field === '*' || field === '?'
}

function readField(
  field: string | undefined,
  least: number,
  greatest: number,
  names: string[] = [],
  firstName = 0,
): Set<number> {
  const number = (text: string): number => {
    const named = names.indexOf(text.toUpperCase())
    const value = named >= 0 ? named + firstName : Number(text)
    if (!Number.isInteger(value) || value < least || value > greatest || text === '') {
      throw new Error(`"${text}" is not a number from ${least} to ${greatest} in a timer.`)
    }
    return value
  }
  const values = new Set<number>()
  for (const part of (field ?? '').split(',')) {
    const [range = '', step] = part.split('/')
    const [from = '', to] = isAny(range) ? [String(least), String(greatest)] : range.split('-')
    const first = number(from)
    const last = to === undefined ? (step === undefined ? first : greatest) : number(to)
    const by = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(by) || by < 1) throw new Error(`"${part}" has no whole step in a timer.`)
    for (let value = first; value <= last; value += by) values.add(value)
  }
  return new Set([...values].sort((left, right) => left - right))
}
