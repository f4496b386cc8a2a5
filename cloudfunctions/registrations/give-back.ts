import { leaveLine, releasePlace, releaseUncontested, restorePlace } from '../events/places'
import { type Changes, where } from '../runtime/database'
import { refuse } from '../runtime/refuse'
import { promoteWaiting } from './promote-waiting'
import {
  changeRegistration,
  findRegistration,
  type RegistrationDocument,
} from './registration-repository'

/**
 * Ends a registration and frees what it held. The places go first, because they are the truth: died in between, the timer
 * finds a registration without a place and ends it. A freed place goes to the first in line in this very call.
 */
export async function giveBack(
  registration: RegistrationDocument,
  ending: Changes,
  now: Date,
): Promise<void> {
  const { _id, eventId, memberId } = registration
  const isUncontested =
    registration.status === 'pending'
      ? await leaveLine(eventId, memberId, now)
      : await releaseUncontested(eventId, memberId, now)
  if (!isUncontested) await releasePlace(eventId, memberId, now)

  const hasEnded = await changeRegistration(
    { _id, status: where.in(['pending', 'confirmed']), 'checkIns.entry': where.exists(false) },
    ending,
  )
  if (!hasEnded && (await findRegistration(_id))?.checkIns?.entry) {
    await restorePlace(eventId, memberId, now)
    refuse('already_checked_in')
  }
  if (!isUncontested) await promoteWaiting(eventId, now)
}
