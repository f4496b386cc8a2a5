import type { ScanInput } from '#shared/contract/check-ins'
import { type CheckIn, changeRegistration } from '../registrations/registration-repository'
import { replacing, where } from '../runtime/database'
import type { Door } from './door'
import { findByTicket } from './door-list'
import { type Judgment, judgeTicket } from './judge-ticket'
import { scannedBefore } from './scanned-ticket'

/**
 * Admits a ticket once, however many doors try: one conditional update decides. Only when it fits nobody is the registration
 * read, to say why; a scan that was admitted before by its own nonce is still `ok`.
 */
export async function admit(scan: ScanInput, ticketHash: string, door: Door): Promise<Judgment> {
  const { eventId, deviceId, by } = door
  const at = scannedBefore(scan, door.now).toISOString()
  const entry: CheckIn = { at, gate: scan.gate, nonce: scan.nonce, deviceId, by }
  const isAdmitted = await changeRegistration(
    { ticketHash, eventId, status: 'confirmed', 'checkIns.entry': where.exists(false) },
    replacing({ 'checkIns.entry': entry }),
  )
  if (isAdmitted) return { answer: 'ok' }

  const registration = await findByTicket(ticketHash)
  if (registration?.checkIns?.entry?.nonce === scan.nonce) return { answer: 'ok' }
  const judgment = judgeTicket(registration, ticketHash, eventId)
  // Somebody undid the other admission between the two calls.
  return judgment.answer === 'ok' ? admit(scan, ticketHash, door) : judgment
}

/**
 * Takes the admission of one scan back, if it is the one that stands. Another door may have let the same person in: then that
 * admission takes its place, so that whoever is inside stays checked in.
 */
export const withdrawAdmission = (
  eventId: string,
  ticketHash: string,
  nonce: string,
  instead: CheckIn | undefined,
): Promise<boolean> =>
  changeRegistration(
    { ticketHash, eventId, 'checkIns.entry.nonce': nonce },
    replacing({ 'checkIns.entry': instead }),
  )
