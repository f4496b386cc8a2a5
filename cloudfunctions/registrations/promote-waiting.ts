import { registrationId } from '#shared/domain/ids'
import { whyClosed } from '#shared/domain/registrations'
import { type Claim, type EventDocument, findEvent } from '../events/event-repository'
import { moveFirstInLine } from '../events/places'
import { notify } from '../runtime/notify'
import { confirmPromoted } from './write-registration'

/** The most people one call moves up: enough for an event that grew by a room, small enough for one invocation. */
const MOST_AT_ONCE = 50

/**
 * Gives free places to the first in line, one conditional update each, and tells them. Called by whatever frees a place, in
 * that very call; harmless when there is nothing to do. Returns how many moved up.
 */
export async function promoteWaiting(eventId: string, now: Date): Promise<number> {
  for (let moved = 0; moved < MOST_AT_ONCE; ) {
    const event = await findEvent(eventId, { 'places.holders': false })
    const first = event?.places.waiting[0]
    if (!event || !first || event.places.left <= 0 || whyClosed(event, now)) return moved
    if (!(await moveFirstInLine(eventId, first, now))) continue

    moved += 1
    await confirmInTurn(event, first, now)
    if (event.places.left === 1 || event.places.waiting.length === 1) return moved
  }
  return MOST_AT_ONCE
}

/**
 * Tells somebody whose place has come and confirms the registration, in this order: died in between, the timer does both
 * again, and a notification that is there already stays one.
 */
export async function confirmInTurn(event: EventDocument, claim: Claim, now: Date): Promise<void> {
  const id = registrationId(event._id, claim.memberId)
  await notify({
    kind: 'promoted',
    memberId: claim.memberId,
    eventId: event._id,
    title: event.title,
    key: claim.at,
    registration: id,
    now,
  })
  await confirmPromoted(id, now)
}
