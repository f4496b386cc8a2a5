import { mayGrant, scopeKey } from '#shared/domain/permissions'
import { scopeOf } from '../events/event-view'
import { findByGrant, removeGrant } from '../members/member-repository'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { eventOfScope } from './event-of-scope'
import { withdrawInvitation } from './invitation-repository'

/**
 * Takes a role back. Its code ends first, so that its person cannot enter it again; died between the two, the next try finds
 * the grant still there. A grant that is not there is no error: that is what was wanted.
 */
export const revoke: Handler<'roles.revoke'> = async (
  { scope, grantId },
  { caller, now, note },
) => {
  const event = await eventOfScope(scope, caller, now)
  const key = scopeKey(scope)
  const grant = (await findByGrant(grantId))?.grants.find(
    (candidate) => candidate.grantId === grantId && candidate.scopeKey === key,
  )
  note({ scope: key, revoked: grant !== undefined })
  if (!grant) return { revoked: false }
  if (!mayGrant(caller.grants, grant.role, scope, event && scopeOf(event), now))
    refuse('may_not_grant')

  note({ role: grant.role })
  await withdrawInvitation(grantId, now)
  return { revoked: await removeGrant(grantId) }
}
