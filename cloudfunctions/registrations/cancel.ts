import { registrationId } from '#shared/domain/ids'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { giveBack } from './give-back'
import { promoteWaiting } from './promote-waiting'
import { findRegistration, type RegistrationDocument } from './registration-repository'

/** Gives a place or a position in line back. Canceling twice answers the same; what a first attempt left undone is finished. */
export const cancel: Handler<'registrations.cancel'> = async ({ eventId }, { caller, now }) => {
  const registration = await findRegistration(registrationId(eventId, caller.member.memberId))
  if (!registration || registration.status === 'rejected') refuse('not_registered')
  if (registration.checkIns?.entry) refuse('already_checked_in')

  if (registration.status === 'canceled') await promoteWaiting(eventId, now)
  else await giveBack(registration, { status: 'canceled', canceledAt: now.toISOString() }, now)
  return { registration: viewOf(registration) }
}

/** A canceled registration has neither a ticket nor a position, so its event need not be read. */
const viewOf = (registration: RegistrationDocument) => ({
  eventId: registration.eventId,
  status: 'canceled' as const,
  displayName: registration.displayName,
  createdAt: registration.createdAt,
})
