import { canSee, type Sight, type Viewer } from '#shared/domain/visibility'
import { type Caller, isStaffOf } from '../runtime/caller'
import type { EventDocument } from './event-repository'
import { scopeOf } from './event-view'

function viewerOf(event: EventDocument, caller: Caller, now: Date): Viewer {
  if (isStaffOf(caller, scopeOf(event), now)) return 'staff'
  return caller.member ? 'member' : 'visitor'
}

/** What this caller sees of this event, by the one table. */
export const sightOf = (event: EventDocument, caller: Caller, now: Date): Sight =>
  canSee({ ...event, wasPublished: event.publishedAt !== undefined }, viewerOf(event, caller, now))

/** Which audiences of public events lists show this caller: those that the table answers with `full`. */
export const listedAudiences = (caller: Caller): boolean[] =>
  [false, true].filter(
    (membersOnly) =>
      canSee(
        { status: 'published', membersOnly, wasPublished: true },
        caller.member ? 'member' : 'visitor',
      ) === 'full',
  )
