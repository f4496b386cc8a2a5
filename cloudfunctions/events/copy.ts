import type { EventDraft } from '#shared/contract/event-view'
import { intendedId } from '../runtime/random'
import type { Handler } from '../runtime/serve'
import { findTheirEvent } from './event-change'
import { newEvent } from './event-content'
import { addEvent, type EventDocument, findEvent } from './event-repository'
import { managedEvent } from './event-view'
import { holidaysFor } from './format-facts'

const WEEK_MS = 7 * 86_400_000

/** Makes a draft of an event: the same weekday and time, at least a week later and in the future. */
export const copy: Handler<'events.copy'> = async (input, { caller, now, nonce }) => {
  const source = await findTheirEvent(input.eventId, ['organizer'], caller, now)
  const draft = movedBy(source, weeksLater(source, now) * WEEK_MS)
  const { memberId } = caller.member
  const eventId = intendedId(12, memberId, nonce)
  const event = newEvent(draft, { eventId, chapterName: source.chapterName, memberId, now })
  const [isNew, holidays] = await Promise.all([addEvent(event), holidaysFor(event)])
  if (isNew) return { event: managedEvent(event, holidays) }

  const first = await findEvent(eventId)
  return { event: managedEvent(first ?? event, holidays) }
}

const weeksLater = ({ startsAt }: EventDocument, now: Date) =>
  Math.max(1, Math.ceil((now.getTime() - Date.parse(startsAt)) / WEEK_MS))

function movedBy(event: EventDocument, milliseconds: number): EventDraft {
  const later = (instant: string) => new Date(Date.parse(instant) + milliseconds).toISOString()
  return {
    ...event,
    startsAt: later(event.startsAt),
    endsAt: later(event.endsAt),
    agenda: event.agenda.map((session) => ({ ...session, startsAt: later(session.startsAt) })),
  }
}
