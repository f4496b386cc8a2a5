import type {
  EventCard,
  EventDetail,
  EventSummary,
  ManagedEvent,
} from '#shared/contract/event-view'
import type { Holidays } from '#shared/domain/format-check'
import type { EventScope } from '#shared/domain/permissions'
import type { EventDocument } from './event-repository'
import { violationsOf } from './format-facts'

/** What scoped roles are checked against. */
export const scopeOf = ({ _id, chapterId }: EventDocument): EventScope => ({
  eventId: _id,
  chapterId,
})

export const eventSummary = (event: EventDocument): EventSummary => ({
  eventId: event._id,
  status: event.status,
  format: event.format,
  theme: event.theme,
  track: event.track,
  mode: event.mode,
  chapterId: event.chapterId,
  chapterName: event.chapterName,
  title: event.title,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timezone: event.timezone,
  city: event.city,
  venueName: event.venue?.name,
  capacity: event.capacity,
  placesLeft: Math.max(0, event.places.left),
  waitingCount: event.places.waitingCount,
  topicCount: event.topicCount,
  membersOnly: event.membersOnly,
  bringLaptop: event.bringLaptop,
  series: event.series,
})

export const eventDetail = (event: EventDocument): EventDetail => ({
  ...eventSummary(event),
  description: event.description,
  venue: event.venue,
  agenda: event.agenda,
  questions: event.questions,
  cancelReason: event.cancelReason,
})

/** What a visitor sees of a members-only event. */
export const eventCard = (event: EventDocument): EventCard => ({
  eventId: event._id,
  title: event.title,
  format: event.format,
  track: event.track,
  chapterName: event.chapterName,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timezone: event.timezone,
})

/** What the people who run it see. @param holidays of the year it is in */
export const managedEvent = (event: EventDocument, holidays: Holidays): ManagedEvent => ({
  ...eventDetail(event),
  revision: event.revision,
  onlineLink: event.onlineLink,
  affirmed: event.affirmed,
  exceptionReason: event.exceptionReason,
  decisionNote: event.decisionNote,
  confirmedCount: event.capacity - event.places.left,
  submittedAt: event.submittedAt,
  publishedAt: event.publishedAt,
  violations: violationsOf(event, holidays),
})
