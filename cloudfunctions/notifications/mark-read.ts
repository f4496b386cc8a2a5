import { updateMember } from '../members/member-repository'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'

/** Only ever forward, and never past now: what has not happened yet cannot have been read. */
export const markRead: Handler<'notifications.markRead'> = async (
  input,
  { caller: { member }, now },
) => {
  const until = [input.until, now.toISOString()].sort()[0] ?? input.until
  await updateMember(member._id, { notificationsReadUntil: where.max(until) })
  const before = member.notificationsReadUntil ?? until
  return { readUntil: [before, until].sort().at(-1) ?? until }
}
