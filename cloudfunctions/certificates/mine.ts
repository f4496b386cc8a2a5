import { findEvents, WITHOUT_PEOPLE } from '../events/event-repository'
import { findRegistrations } from '../registrations/registration-repository'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { findCertificatesOf } from './certificate-repository'
import { certificateView } from './certificate-view'

const MOST = 1000
/** Events offered at once; the next ones follow when these are claimed. */
const MOST_OFFERED = 50

/** The caller's certificates, newest first, and the events they attended that are over and have none yet. */
export const mine: Handler<'certificates.mine'> = async (_input, { caller, now }) => {
  const { memberId } = caller.member
  const [certificates, attended] = await Promise.all([
    findCertificatesOf(memberId),
    findRegistrations(
      { memberId, status: 'confirmed', 'checkIns.entry': where.exists(true) },
      { orderBy: [['createdAt', 'desc']], limit: MOST, fields: { eventId: true } },
    ),
  ])
  const claimed = new Set(certificates.map(({ eventId }) => eventId))
  const open = attended
    .map(({ eventId }) => eventId)
    .filter((eventId) => !claimed.has(eventId))
    .slice(0, MOST_OFFERED)
  return {
    certificates: certificates.map(certificateView),
    claimable: open.length > 0 ? await claimableOf(open, now) : [],
  }
}

async function claimableOf(eventIds: readonly string[], now: Date) {
  const events = await findEvents(
    { _id: where.in(eventIds) },
    { limit: eventIds.length, fields: WITHOUT_PEOPLE },
  )
  return events
    .filter(({ status, endsAt }) => status !== 'canceled' && endsAt <= now.toISOString())
    .sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1))
    .map(({ _id, title, endsAt }) => ({ eventId: _id, title, endedAt: endsAt }))
}
