import type { Handler } from '../runtime/serve'
import {
  changeAsSeen,
  findTheirEvent,
  intentionOf,
  requireSeen,
  requireState,
} from './event-change'
import { managedEvent } from './event-view'
import { holidaysFor, requireFormat } from './format-facts'

/** Proposes a draft to the committee. Source: S40, S49, D11. */
export const submit: Handler<'events.submit'> = async (
  { eventId, revision },
  { caller, now, nonce },
) => {
  const event = await findTheirEvent(eventId, ['organizer'], caller, now)
  const holidays = await holidaysFor(event)
  const changedBy = intentionOf('submit', caller, nonce)
  if (event.changedBy === changedBy) return { event: managedEvent(event, holidays) }

  requireState('submit', event, now)
  requireSeen(event, revision)
  requireFormat(event, holidays, now)
  const submitted = await changeAsSeen(event, {
    status: 'submitted',
    submittedAt: now.toISOString(),
    decidedBy: undefined,
    decisionNote: undefined,
    changedBy,
  })
  return { event: managedEvent(submitted, holidays) }
}
