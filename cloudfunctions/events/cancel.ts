import type { JobPayloads } from '../runtime/jobs'
import type { Handler } from '../runtime/serve'
import { changeAsSeen, findTheirEvent, intentionOf, requireState } from './event-change'
import { managedEvent } from './event-view'
import { holidaysFor } from './format-facts'
import { planTelling, tellAtOnce } from './tell-people'

/** Cancels, and tells everybody who has a place or waits for one: in the app, and by message where a permit is left. */
export const cancel: Handler<'events.cancel'> = async (
  { eventId, reason },
  { caller, now, nonce, note },
) => {
  const event = await findTheirEvent(eventId, ['organizer', 'committee', 'admin'], caller, now)
  const holidays = await holidaysFor(event)
  const changedBy = intentionOf('cancel', caller, nonce)
  if (event.changedBy === changedBy) return { event: managedEvent(event, holidays) }

  requireState('cancel', event, now)
  const telling: JobPayloads['tellEvent'] = {
    eventId,
    news: 'event_canceled',
    revision: event.revision + 1,
  }
  if (event.publishedAt) await planTelling(telling, now)
  const canceled = await changeAsSeen(event, {
    status: 'canceled',
    canceledAt: now.toISOString(),
    cancelReason: reason,
    changedBy,
  })
  if (event.publishedAt) note({ ...(await tellAtOnce(telling, now)) })
  return { event: managedEvent(canceled, holidays) }
}
