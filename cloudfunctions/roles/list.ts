import { mayGrant, roles, scopeKey } from '#shared/domain/permissions'
import { scopeOf } from '../events/event-view'
import { findByScope } from '../members/member-repository'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { eventOfScope } from './event-of-scope'

/** Who holds roles in a scope now: only the roles that the caller could give there. */
export const list: Handler<'roles.list'> = async ({ scope }, { caller, now }) => {
  const event = await eventOfScope(scope, caller, now)
  const place = event && scopeOf(event)
  const givable = roles.filter((role) => mayGrant(caller.grants, role, scope, place, now))
  if (givable.length === 0) refuse('may_not_grant')

  const key = scopeKey(scope)
  const holders = await findByScope(key)
  return {
    grants: holders.flatMap(({ displayName, grants }) =>
      grants.flatMap((grant) =>
        grant.scopeKey === key && givable.includes(grant.role) && grant.until > now.toISOString()
          ? [{ ...grant, displayName }]
          : [],
      ),
    ),
  }
}
