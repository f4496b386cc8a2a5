import { longestGrantDays, mayGrant, scopeKey } from '#shared/domain/permissions'
import type { EventDocument } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { serialDigest } from '../runtime/keys'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { eventOfScope } from './event-of-scope'
import { codeOf, grantIdOf, invitationId } from './invitation-code'
import { addInvitation, findInvitation, type InvitationDocument } from './invitation-repository'

const DAY_MS = 86_400_000
const CODE_DAYS = 7

const daysAfter = (from: Date, days: number) =>
  new Date(from.getTime() + days * DAY_MS).toISOString()
const earliest = (...instants: string[]): string => instants.sort()[0] ?? ''

/**
 * Makes a one-time code for a role. The code is derived from the intention, so a retry after a lost answer gives the code
 * that is already there instead of a second one that nobody has seen.
 */
export const invite: Handler<'roles.invite'> = async (
  { role, scope, until: wanted },
  { caller, now, nonce, note },
) => {
  const event = await eventOfScope(scope, caller, now)
  if (!mayGrant(caller.grants, role, scope, event && scopeOf(event), now)) refuse('may_not_grant')
  const until = earliest(wanted, daysAfter(now, longestGrantDays[role]), ...latestFor(event))
  if (until <= now.toISOString()) refuse('invalid_input', { path: 'until' })

  const createdBy = caller.member.memberId
  const code = codeOf(serialDigest(`invitation|${createdBy}|${nonce}`))
  const id = invitationId(code)
  const invitation: InvitationDocument = {
    _id: id,
    schemaVersion: 1,
    role,
    scope,
    until,
    expiresAt: earliest(until, daysAfter(now, CODE_DAYS)),
    grantId: grantIdOf(id),
    createdBy,
    createdAt: now.toISOString(),
  }
  note({ role, scope: scopeKey(scope), grantId: invitation.grantId })
  const isNew = await addInvitation(invitation)
  const { expiresAt } = (isNew ? undefined : await findInvitation(id)) ?? invitation
  return { code, expiresAt }
}

/** What belongs to one event ends a day after it: there is nothing left to do. */
const latestFor = (event: EventDocument | undefined): string[] =>
  event ? [daysAfter(new Date(event.endsAt), 1)] : []
