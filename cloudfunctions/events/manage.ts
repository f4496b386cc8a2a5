import type { Handler } from '../runtime/serve'
import { findTheirEvent } from './event-change'
import { managedEvent } from './event-view'
import { holidaysFor } from './format-facts'

export const manage: Handler<'events.manage'> = async ({ eventId }, { caller, now }) => {
  const event = await findTheirEvent(eventId, ['organizer', 'committee', 'admin'], caller, now)
  return { event: managedEvent(event, await holidaysFor(event)) }
}
