import { canDo, type EventVerb, phaseOf } from '#shared/domain/event-lifecycle'
import type { Role } from '#shared/domain/permissions'
import { type MemberCaller, mustHoldForEvent } from '../runtime/caller'
import { replacing } from '../runtime/database'
import { intendedId } from '../runtime/random'
import { refuse } from '../runtime/refuse'
import { changeEvent, type EventDocument, findEvent, WITHOUT_PEOPLE } from './event-repository'
import { scopeOf } from './event-view'

/** An event that the caller runs in one of these roles, without its people; `not_found` otherwise. */
export async function findTheirEvent(
  eventId: string,
  roles: readonly Role[],
  caller: MemberCaller,
  now: Date,
): Promise<EventDocument> {
  const event = await findEvent(eventId, WITHOUT_PEOPLE)
  if (!event) refuse('not_found')
  mustHoldForEvent(caller, roles, scopeOf(event), now)
  return event
}

/** One wish of one person about an event: a retry after a lost answer is the same wish, another verb never is. */
export const intentionOf = (verb: EventVerb, caller: MemberCaller, nonce: string): string =>
  intendedId(20, caller.member.memberId, nonce, verb)

/** Refuses what does not fit the state the event is in; a published event that is over has been held. */
export function requireState(verb: EventVerb, event: EventDocument, now: Date): void {
  const isHeld = event.status === 'published' && phaseOf(event, now) === 'over'
  if (isHeld || !canDo(verb, event.status))
    refuse('wrong_state', { state: isHeld ? 'held' : event.status })
}

/** Refuses a change of something that the caller has not seen yet. */
export function requireSeen(event: EventDocument, revision: number): void {
  if (event.revision !== revision) refuse('changed_meanwhile')
}

/** Changes an event that is still as it was read, by one conditional update; answers the event as it is then. */
export async function changeAsSeen(
  event: EventDocument,
  changes: Partial<EventDocument>,
): Promise<EventDocument> {
  const fields = { ...changes, revision: event.revision + 1 }
  const isChanged = await changeEvent(
    { _id: event._id, revision: event.revision, status: event.status },
    replacing(fields),
  )
  if (!isChanged) refuse('changed_meanwhile')
  return { ...event, ...fields }
}
