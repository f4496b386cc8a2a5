import Taro from '@tarojs/taro'
import type { Appointment } from './appointment'

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Puts an appointment into the phone's calendar, with a reminder an hour before. False when the person declines. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const { title, startsAt, endsAt, place, note } = appointment
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location: place ?? '',
      description: note ?? '',
      alarm: true,
      alarmOffset: 3600,
    })
    return true
  } catch {
    return false
  }
}
