import type { Appointment } from './appointment'

const stamp = (instant: string) => `${instant.replace(/[-:]/g, '').slice(0, 15)}Z`
/** iCalendar escapes these, RFC 5545 3.3.11. */
const escaped = (text: string) => text.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n')

/** Hands out an appointment as a calendar file. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const { title, startsAt, endsAt, place, note } = appointment
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//UG China//app//EN',
    'BEGIN:VEVENT',
    `UID:${stamp(startsAt)}-${encodeURIComponent(title)}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/calendar' }))
  link.download = 'event.ics'
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
