import type { MemberView } from '#shared/contract/members'
import type { Role } from '#shared/domain/permissions'
import { now } from '../phone/clock'
import { cached, forgetOthersData, outdate, remember } from './cache'
import { call } from './call'
import { cloud } from './client'
import { queryClient } from './query-client'
import { useQuery } from './use-query'

export interface SessionOptions {
  /**
   * `never` looks at what this phone already knows and costs nothing; `whenUnknown` asks once and then keeps the answer;
   * `always` asks when the last answer is older than a minute, for screens that open workbenches.
   */
  ask?: 'never' | 'whenUnknown' | 'always'
}

/** Who is using this phone, as far as it is known: nobody known yet is neither a member nor a visitor. */
export function useSession({ ask = 'whenUnknown' }: SessionOptions = {}) {
  const query = useQuery(
    cloud.members.me,
    {},
    { enabled: ask !== 'never', staleMs: ask === 'always' ? 60_000 : Number.POSITIVE_INFINITY },
  )
  const at = now().toISOString()
  const grants = (query.data?.grants ?? []).filter(({ from, until }) => from <= at && at < until)
  return {
    ...query,
    member: query.data?.member ?? undefined,
    grants,
    messageTemplates: query.data?.messageTemplates ?? {},
    isVisitor: query.data?.member === null,
    has: (role: Role) => grants.some((grant) => grant.role === role),
  }
}

/** Who is calling, asked only where this phone does not know it yet. Throws as `call` does. */
export async function knowSession() {
  const known = cached(cloud.members.me, {})
  if (known?.publicUrl) return known
  const me = await call(cloud.members.me, {})
  remember(cloud.members.me, {}, () => me)
  return me
}

/** After joining or a changed profile: the session learns it from the answer itself, and what members alone see is asked anew. */
export function rememberMember(member: MemberView): void {
  if (!cached(cloud.members.me, {})?.member) void outdate(cloud.events.list)
  remember(cloud.members.me, {}, (me) => ({
    grants: me?.grants ?? [],
    messageTemplates: me?.messageTemplates ?? {},
    ...(me?.publicUrl ? { publicUrl: me.publicUrl } : {}),
    member,
  }))
}

/** Caches are one member's: when the cloud says that somebody else is calling, what was cached goes. */
export function watchWhoIsCalling(): void {
  let known = cached(cloud.members.me, {})?.member?.memberId
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== cloud.members.me.name) return
    const memberId = cached(cloud.members.me, {})?.member?.memberId
    if (known !== undefined && memberId !== known) forgetOthersData()
    known = memberId
  })
}
