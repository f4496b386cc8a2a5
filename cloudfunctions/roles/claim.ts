import { type RoleGrant, scopeKey } from '#shared/domain/permissions'
import { addGrant } from '../members/member-repository'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { invitationId } from './invitation-code'
import { findInvitation, takeInvitation } from './invitation-repository'
import { mayStillGive } from './may-still-give'

/**
 * Gives the caller the role of a code. One conditional update decides whose it is, the grant follows; died between the two,
 * the same person's next try finds the invitation taken by themselves and only adds the grant.
 */
export const claim: Handler<'roles.claim'> = async ({ code }, { caller, now, note }) => {
  const { memberId, _id: member } = caller.member
  const id = invitationId(code)
  await takeInvitation(id, memberId, now)
  const invitation = await findInvitation(id)
  if (!invitation?.usedBy || invitation.withdrawnAt) refuse('code_unknown')
  if (invitation.usedBy !== memberId) refuse('code_used')
  if (invitation.until <= now.toISOString()) refuse('code_unknown')

  const { role, scope, until, grantId, createdBy, usedAt } = invitation
  const isHeld = caller.grants.some((held) => held.grantId === grantId)
  if (!isHeld && !(await mayStillGive(invitation, now))) refuse('code_unknown')
  const grant: RoleGrant = {
    grantId,
    role,
    scope,
    from: usedAt ?? now.toISOString(),
    until,
    grantedBy: createdBy,
  }
  note({ role, scope: scopeKey(scope), grantId })
  await addGrant(member, { ...grant, scopeKey: scopeKey(scope) })
  return { grant }
}
