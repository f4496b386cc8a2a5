import type { Handler } from '../runtime/serve'
import {
  changeAsSeen,
  findTheirEvent,
  intentionOf,
  requireSeen,
  requireState,
} from './event-change'
import { managedEvent } from './event-view'
import { holidaysFor } from './format-facts'

export const withdraw: Handler<'events.withdraw'> = async (
  { eventId, revision },
  { caller, now, nonce },
) => {
  const event = await findTheirEvent(eventId, ['organizer'], caller, now)
  const holidays = await holidaysFor(event)
  const changedBy = intentionOf('withdraw', caller, nonce)
  if (event.changedBy === changedBy) return { event: managedEvent(event, holidays) }

  requireState('withdraw', event, now)
  requireSeen(event, revision)
  const draft = await changeAsSeen(event, { status: 'draft', submittedAt: undefined, changedBy })
  return { event: managedEvent(draft, holidays) }
}
