import { notify } from '../runtime/notify'
import type { Handler } from '../runtime/serve'
import {
  changeAsSeen,
  findTheirEvent,
  intentionOf,
  requireSeen,
  requireState,
} from './event-change'
import type { EventDocument } from './event-repository'
import { managedEvent } from './event-view'
import { holidaysFor, requireFormat } from './format-facts'
import { wakeRepair } from './repair-job'

/** One seat approves what keeps the rules, and it is public at once (D16). The rules are asked again: a year's holidays may have been published since. */
export const approve: Handler<'events.approve'> = async (
  { eventId, revision },
  { caller, now, nonce },
) => {
  const event = await findTheirEvent(eventId, ['committee'], caller, now)
  const holidays = await holidaysFor(event)
  const changedBy = intentionOf('approve', caller, nonce)
  const publish = async (): Promise<EventDocument> => {
    requireState('approve', event, now)
    requireSeen(event, revision)
    requireFormat(event, holidays, now)
    await wakeRepair(now)
    return changeAsSeen(event, {
      status: 'published',
      publishedAt: now.toISOString(),
      decidedBy: caller.member.memberId,
      changedBy,
    })
  }
  const published = event.changedBy === changedBy ? event : await publish()
  await notify({
    kind: 'proposal_approved',
    memberId: event.createdBy,
    eventId,
    title: event.title,
    key: String(published.revision),
    now,
  })
  return { event: managedEvent(published, holidays) }
}
