import {
  type EventScope,
  hasRole,
  holdsForEvent,
  type Role,
  type RoleGrant,
} from '#shared/domain/permissions'
import type { MemberDocument } from '../members/member-repository'
import { refuse } from './refuse'

/** Whoever makes this call. The OPENID stays inside the cloud. */
export interface Caller {
  openid: string
  /** Undefined for a visitor. */
  member: MemberDocument | undefined
  grants: readonly RoleGrant[]
}
export interface MemberCaller extends Caller {
  member: MemberDocument
}

/** Answers `not_found` unless one of the roles holds for this event: absent and not yours are the same answer. */
export function mustHoldForEvent(
  caller: Caller,
  roles: readonly Role[],
  event: EventScope | undefined,
  now: Date,
): asserts event {
  if (!event || !roles.some((role) => holdsForEvent(caller.grants, role, event, now)))
    refuse('not_found')
}

/** Whether the caller is on the staff of an event: its chapter's organizer, the committee, or an admin. */
export const isStaffOf = (caller: Caller, event: EventScope, now: Date): boolean =>
  holdsForEvent(caller.grants, 'organizer', event, now) ||
  hasRole(caller.grants, 'committee', now) ||
  hasRole(caller.grants, 'admin', now)
