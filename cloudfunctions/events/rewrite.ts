import type { EventDraft } from '#shared/contract/event-view'
import { CLAIM_GRACE_MS } from '#shared/domain/registrations'
import { replacing, where } from '../runtime/database'
import type { JobPayloads } from '../runtime/jobs'
import { refuse } from '../runtime/refuse'
import { contentOf } from './event-content'
import { changeEvent, type EventDocument } from './event-repository'

/** The event as the draft wants it. Whoever holds a place keeps it, so the free places take the difference. */
export function rewritten(
  event: EventDocument,
  draft: EventDraft,
  { chapterName, changedBy }: { chapterName: string; changedBy: string },
): EventDocument {
  const left = event.places.left + draft.capacity - event.capacity
  return {
    ...event,
    ...contentOf(draft),
    capacity: draft.capacity,
    places: { ...event.places, left },
    chapterName,
    changedBy,
    revision: event.revision + 1,
  }
}

/** Refuses fewer places than people. */
export function requireRoom(event: EventDocument, next: EventDocument): void {
  if (next.capacity < event.capacity && next.places.left < 0)
    refuse('capacity_below_taken', { taken: event.capacity - event.places.left })
}

/**
 * Writes it over the event as it was read, by one conditional update. The free places are counted by the database, because
 * people sign up meanwhile; when there are more of them, the timer looks after the line should this call die.
 */
export async function writeOver(
  event: EventDocument,
  next: EventDocument,
  draft: EventDraft,
  now: Date,
): Promise<void> {
  const { capacity, chapterName, changedBy, revision } = next
  const more = capacity - event.capacity
  const soon = new Date(now.getTime() + CLAIM_GRACE_MS).toISOString()
  const isWritten = await changeEvent(
    {
      _id: event._id,
      revision: event.revision,
      status: event.status,
      ...(more < 0 ? { 'places.left': where.gte(-more) } : {}),
    },
    {
      ...replacing({ ...contentOf(draft), capacity, chapterName, changedBy, revision }),
      ...(more === 0 ? {} : { 'places.left': where.inc(more) }),
      ...(more > 0 && event.publishedAt ? { 'places.repairAt': where.min(soon) } : {}),
    },
  )
  if (!isWritten) refuse('changed_meanwhile')
}

/** What the people of the event must be told of a change: another time, or another place. */
export function newsOf(
  event: EventDocument,
  next: EventDocument,
): JobPayloads['tellEvent'] | undefined {
  const whenAndWhere = ({ startsAt, endsAt, venue, onlineLink }: EventDocument) =>
    [startsAt, endsAt, venue?.name, venue?.city, venue?.address, onlineLink].join('\n')
  if (event.status !== 'published' || whenAndWhere(event) === whenAndWhere(next)) return undefined
  return { eventId: event._id, news: 'event_changed', revision: next.revision }
}
