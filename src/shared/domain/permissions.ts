/**
 * Roles and who may give them. Visitor and member are not grants: a visitor has no member document, a member has one.
 * Source: architecture "people and ids", handbook §3.3–3.5.
 */
export const roles = [
  'volunteer',
  'doorStaff',
  'speaker',
  'trackOwner',
  'organizer',
  'sponsorStaff',
  'committee',
  'awsLiaison',
  'auditor',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** Where a grant holds. */
export type Scope =
  | { kind: 'community' }
  | { kind: 'chapter'; chapterId: string }
  | { kind: 'event'; eventId: string }
  | { kind: 'sponsor'; eventId: string; sponsorId: string }
  | { kind: 'seat'; seat: Seat }

export const seats = ['chair', 'secretary', 'expert', 'awsRepresentative'] as const
export type Seat = (typeof seats)[number]

export interface RoleGrant {
  grantId: string
  role: Role
  scope: Scope
  /** ISO instants; the grant holds from `from` (included) until `until` (excluded). */
  from: string
  until: string
  /** memberId, or `deploy` for the first admin. */
  grantedBy: string
}

/** The one kind of scope each role is granted for. */
export const scopeKindOf = {
  volunteer: 'community',
  doorStaff: 'event',
  speaker: 'community',
  trackOwner: 'community',
  organizer: 'chapter',
  sponsorStaff: 'sponsor',
  committee: 'seat',
  awsLiaison: 'community',
  auditor: 'community',
  admin: 'community',
} as const satisfies Record<Role, Scope['kind']>

/** The longest a grant of this role may last, in days: a pass for one door does not outlive its event by much. */
export const longestGrantDays = {
  volunteer: 366,
  doorStaff: 60,
  speaker: 366,
  trackOwner: 366,
  organizer: 366,
  sponsorStaff: 60,
  committee: 366,
  awsLiaison: 366,
  auditor: 366,
  admin: 366,
} as const satisfies Record<Role, number>

/** One row a granting role: which roles it may invite people to. Organizers only within their own chapter's events. */
const mayInvite: Partial<Record<Role, readonly Role[]>> = {
  admin: roles,
  committee: ['organizer', 'speaker', 'trackOwner', 'awsLiaison', 'auditor', 'volunteer'],
  organizer: ['doorStaff'],
}

/** A scope as one string: stored beside the grant so that an index can find it. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'community':
      return 'community'
    case 'chapter':
      return `chapter:${scope.chapterId}`
    case 'event':
      return `event:${scope.eventId}`
    case 'sponsor':
      return `sponsor:${scope.eventId}:${scope.sponsorId}`
    case 'seat':
      return `seat:${scope.seat}`
  }
}

/** Grants that hold now. */
export const activeGrants = (grants: readonly RoleGrant[], now: Date): RoleGrant[] =>
  grants.filter((grant) => grant.from <= now.toISOString() && now.toISOString() < grant.until)

/** Whether one of the grants gives this role now, anywhere. */
export const hasRole = (grants: readonly RoleGrant[], role: Role, now: Date): boolean =>
  activeGrants(grants, now).some((grant) => grant.role === role)

/** What an event must tell so that scoped roles can be checked against it. */
export interface EventScope {
  eventId: string
  chapterId: string
}

/** Whether one of the grants gives this role now for this event: its chapter's organizer, its own door staff, or a role without a place. */
export function holdsForEvent(
  grants: readonly RoleGrant[],
  role: Role,
  event: EventScope,
  now: Date,
): boolean {
  return activeGrants(grants, now).some((grant) => {
    if (grant.role !== role) return false
    if (grant.scope.kind === 'chapter') return grant.scope.chapterId === event.chapterId
    if (grant.scope.kind === 'event' || grant.scope.kind === 'sponsor')
      return grant.scope.eventId === event.eventId
    return true
  })
}

/** Chapters whose organizer the caller is now. */
export const organizedChapters = (grants: readonly RoleGrant[], now: Date): string[] =>
  activeGrants(grants, now).flatMap((grant) =>
    grant.role === 'organizer' && grant.scope.kind === 'chapter' ? [grant.scope.chapterId] : [],
  )

/**
 * Whether the caller may invite somebody to this role and scope. An organizer may only give what belongs to an event of the
 * own chapter, so `event` must be the event of the scope when there is one.
 */
export function mayGrant(
  grants: readonly RoleGrant[],
  role: Role,
  scope: Scope,
  event: EventScope | undefined,
  now: Date,
): boolean {
  if (scopeKindOf[role] !== scope.kind) return false
  return activeGrants(grants, now).some((grant) => {
    if (!mayInvite[grant.role]?.includes(role)) return false
    if (grant.role !== 'organizer') return true
    return (
      event !== undefined &&
      grant.scope.kind === 'chapter' &&
      grant.scope.chapterId === event.chapterId
    )
  })
}

/** Roles this caller could invite somebody to: what the screen offers. */
export const invitableRoles = (grants: readonly RoleGrant[], now: Date): Role[] =>
  roles.filter((role) =>
    activeGrants(grants, now).some((grant) => mayInvite[grant.role]?.includes(role)),
  )
