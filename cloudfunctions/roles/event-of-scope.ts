import type { Scope } from '#shared/domain/permissions'
import { type EventDocument, findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { type Caller, isStaffOf } from '../runtime/caller'
import { refuse } from '../runtime/refuse'

/** The event that a scope lies in, if it lies in one; `not_found` when there is none, or it is not the caller's to run. */
export async function eventOfScope(
  scope: Scope,
  caller: Caller,
  now: Date,
): Promise<EventDocument | undefined> {
  if (scope.kind !== 'event' && scope.kind !== 'sponsor') return undefined
  const event = await findEvent(scope.eventId, WITHOUT_PEOPLE)
  if (!event || !isStaffOf(caller, scopeOf(event), now)) refuse('not_found')
  return event
}
