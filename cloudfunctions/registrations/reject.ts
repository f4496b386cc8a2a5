import { findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { mustHoldForEvent } from '../runtime/caller'
import { notify } from '../runtime/notify'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { giveBack } from './give-back'
import { findRegistrations } from './registration-repository'

/** Takes a registration away, with a reason that the person is told. */
export const reject: Handler<'registrations.reject'> = async (input, { caller, now }) => {
  const event = await findEvent(input.eventId, WITHOUT_PEOPLE)
  mustHoldForEvent(caller, ['organizer', 'admin'], event && scopeOf(event), now)
  const [registration] = await findRegistrations(
    { ticketHash: input.ticketHash, eventId: input.eventId },
    { limit: 1 },
  )
  if (!registration || registration.status === 'canceled') refuse('not_found')
  if (registration.checkIns?.entry) refuse('already_checked_in')
  if (registration.status === 'rejected') return { rejected: true }

  const ending = { status: 'rejected', rejectedAt: now.toISOString(), rejectReason: input.reason }
  await giveBack(registration, ending, now)
  await notify({
    kind: 'registration_rejected',
    memberId: registration.memberId,
    eventId: input.eventId,
    title: event.title,
    note: input.reason,
    key: String(registration.attempt),
    registration: registration._id,
    now,
  })
  return { rejected: true }
}
