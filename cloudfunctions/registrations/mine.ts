import { findEvents, WITHOUT_HOLDERS } from '../events/event-repository'
import { eventSummary } from '../events/event-view'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { findRegistrations } from './registration-repository'
import { registrationView } from './registration-view'

const PAGE = 30

/** The caller's registrations, newest first, each with its event and, while it admits, its ticket. */
export const mine: Handler<'registrations.mine'> = async ({ cursor }, { caller }) => {
  const page = await findRegistrations(
    {
      memberId: caller.member.memberId,
      ...(cursor ? { createdAt: where.lt(cursor) } : {}),
    },
    { orderBy: [['createdAt', 'desc']], limit: PAGE + 1 },
  )
  const shown = page.slice(0, PAGE)
  if (shown.length === 0) return { items: [] }

  const eventIds = shown.map(({ eventId }) => eventId)
  const events = await findEvents(
    { _id: where.in(eventIds) },
    { limit: PAGE, fields: WITHOUT_HOLDERS },
  )
  const byId = new Map(events.map((event) => [event._id, event]))
  const items = shown.flatMap((registration) => {
    const event = byId.get(registration.eventId)
    if (!event) return []
    const isConfirmed = registration.status === 'confirmed'
    return [
      {
        registration: registrationView(registration, event),
        event: eventSummary(event),
        onlineLink: isConfirmed ? event.onlineLink : undefined,
        cancelReason: event.cancelReason,
      },
    ]
  })
  return { items, cursor: page.length > PAGE ? shown.at(-1)?.createdAt : undefined }
}
