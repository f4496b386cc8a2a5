import { doorsOpenAt } from '#shared/domain/event-lifecycle'
import { activeGrants, organizedChapters } from '#shared/domain/permissions'
import { findEvents, WITHOUT_PEOPLE } from '../events/event-repository'
import type { Caller } from '../runtime/caller'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { hasDoor, passUntil } from './door-pass'

const DAY_MS = 86_400_000
const MOST = 50

/** Doors by pass, whenever the event is, so that a volunteer can get ready; doors of an organizer's chapters, a day around now. */
export const doors: Handler<'checkIns.doors'> = async (_input, { caller, now }) => {
  const conditions = [...byPass(caller, now), ...byChapter(caller, now)]
  if (conditions.length === 0) return { events: [] }

  const found = await findEvents(where.or(...conditions), { limit: MOST, fields: WITHOUT_PEOPLE })
  const events = found
    .filter(hasDoor)
    .map((event) => ({
      eventId: event._id,
      title: event.title,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      opensAt: doorsOpenAt(event),
      venueName: event.venue?.name,
      passUntil: passUntil(caller, event, now),
    }))
    .filter((door) => now.toISOString() < door.passUntil)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return { events }
}

function byPass(caller: Caller, now: Date) {
  const eventIds = activeGrants(caller.grants, now).flatMap(({ role, scope }) =>
    role === 'doorStaff' && scope.kind === 'event' ? [scope.eventId] : [],
  )
  return eventIds.length > 0 ? [{ _id: where.in(eventIds) }] : []
}

function byChapter(caller: Caller, now: Date) {
  const chapterIds = organizedChapters(caller.grants, now)
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString()
  const startsAt = where.and(where.gte(inDays(-1)), where.lte(inDays(1)))
  return chapterIds.length > 0
    ? [{ chapterId: where.in(chapterIds), mode: 'offline', startsAt }]
    : []
}
