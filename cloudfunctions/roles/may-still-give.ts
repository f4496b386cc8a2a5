import { mayGrant } from '#shared/domain/permissions'
import { findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { findMember } from '../members/member-repository'
import type { InvitationDocument } from './invitation-repository'

/**
 * Whether the person who made an invitation could make it now: codes kept from better days end with the role that gave them.
 * Database calls: 1, with an event 2, none for the first admin, whose code the deploy made.
 */
export async function mayStillGive(
  { createdBy, role, scope }: InvitationDocument,
  now: Date,
): Promise<boolean> {
  if (createdBy === 'deploy') return true
  const isInEvent = scope.kind === 'event' || scope.kind === 'sponsor'
  const [giver, event] = await Promise.all([
    findMember(createdBy),
    isInEvent ? findEvent(scope.eventId, WITHOUT_PEOPLE) : undefined,
  ])
  return giver !== undefined && mayGrant(giver.grants, role, scope, event && scopeOf(event), now)
}
