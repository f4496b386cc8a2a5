import type { InputOf } from '#shared/contract/contract'
import type { ManagedEvent } from '#shared/contract/event-view'
import { communityTime } from '#shared/domain/community-time'
import {
  type EventForm,
  filledSessions,
  hasSeries,
  hasVenue,
  instantOf,
  isOnline,
  wallClock,
} from './event-form'

export type EventDraft = InputOf<'events.create'>['draft']

/** What the cloud is sent; empty fields are left out. */
export function draftOf(form: EventForm): EventDraft {
  const { venue, exceptionReason, onlineLink, theme, place } = form
  const day = form.startsAt.slice(0, 10)
  const reason = exceptionReason.trim()
  return {
    format: form.format,
    ...(theme ? { theme } : {}),
    track: form.track,
    chapterId: form.chapterId,
    title: form.title.trim(),
    description: form.description.trim(),
    startsAt: instantOf(form.startsAt),
    endsAt: instantOf(form.endsAt),
    capacity: form.capacity,
    ...(!isOnline(form) && hasVenue(form)
      ? { venue: { ...trimmed(venue), ...optional('directions', venue.directions), ...place } }
      : {}),
    ...(isOnline(form) ? optional('onlineLink', onlineLink) : {}),
    membersOnly: form.membersOnly,
    bringLaptop: form.bringLaptop,
    affirmed: form.affirmed,
    ...(hasSeries(form) && form.series.title.trim()
      ? { series: { ...form.series, title: form.series.title.trim() } }
      : {}),
    agenda: filledSessions(form)
      .map((session) => ({
        startsAt: instantOf(`${day}T${session.time}`),
        title: session.title.trim(),
        ...optional('speaker', session.speaker),
        ...optional('speakerAbout', session.speakerAbout),
        ...(session.level ? { level: session.level } : {}),
      }))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    questions: form.questions.map((question) => ({
      ...question,
      text: question.text.trim(),
      options: question.kind === 'text' ? [] : filled(question.options),
    })),
    ...(reason ? { exceptionReason: reason } : {}),
  }
}

const trimmed = ({ name, city, address }: EventForm['venue']) => ({
  name: name.trim(),
  city: city.trim(),
  address: address.trim(),
})
const filled = (options: readonly string[]) =>
  options.map((option) => option.trim()).filter(Boolean)
const optional = <Key extends string>(key: Key, text: string) =>
  (text.trim() ? { [key]: text.trim() } : {}) as Partial<Record<Key, string>>

/** An event of the cloud as a form. */
export function formOf(event: ManagedEvent): EventForm {
  const { venue } = event
  return {
    format: event.format,
    ...(event.theme ? { theme: event.theme } : {}),
    track: event.track,
    chapterId: event.chapterId,
    title: event.title,
    description: event.description,
    startsAt: wallClock(event.startsAt),
    endsAt: wallClock(event.endsAt),
    capacity: event.capacity,
    venue: {
      name: venue?.name ?? '',
      city: venue?.city ?? '',
      address: venue?.address ?? '',
      directions: venue?.directions ?? '',
    },
    ...(venue?.latitude !== undefined && venue.longitude !== undefined
      ? { place: { latitude: venue.latitude, longitude: venue.longitude } }
      : {}),
    onlineLink: event.onlineLink ?? '',
    membersOnly: event.membersOnly,
    bringLaptop: event.bringLaptop,
    affirmed: event.affirmed,
    series: event.series ?? { title: '', number: 1, of: 6 },
    agenda: event.agenda.map((session, at) => ({
      key: `session${at}`,
      time: communityTime(session.startsAt).time,
      title: session.title,
      speaker: session.speaker ?? '',
      speakerAbout: session.speakerAbout ?? '',
      ...(session.level ? { level: session.level } : {}),
    })),
    questions: event.questions,
    exceptionReason: event.exceptionReason ?? '',
  }
}
