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
import { holidaysFor } from './format-facts'

const verbFor = { returned: 'return', declined: 'decline' } as const
const newsFor = { returned: 'proposal_returned', declined: 'proposal_declined' } as const

export const sendBack: Handler<'events.sendBack'> = async (
  { eventId, revision, verdict, note },
  { caller, now, nonce },
) => {
  const event = await findTheirEvent(eventId, ['committee'], caller, now)
  const holidays = await holidaysFor(event)
  const changedBy = intentionOf(verbFor[verdict], caller, nonce)
  const decide = async (): Promise<EventDocument> => {
    requireState(verbFor[verdict], event, now)
    requireSeen(event, revision)
    return changeAsSeen(event, {
      status: verdict,
      decidedBy: caller.member.memberId,
      decisionNote: note,
      changedBy,
    })
  }
  const decided = event.changedBy === changedBy ? event : await decide()
  await notify({
    kind: newsFor[verdict],
    memberId: event.createdBy,
    eventId,
    title: event.title,
    note,
    key: String(decided.revision),
    now,
  })
  return { event: managedEvent(decided, holidays) }
}
