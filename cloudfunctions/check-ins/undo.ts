import type { CheckIn } from '../registrations/registration-repository'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { withdrawAdmission } from './admit'
import { mustStandAt } from './door-pass'
import {
  findScanByNonce,
  findStandingAdmissions,
  markUndone,
  type ScanDocument,
} from './scan-repository'
import { scannedBefore } from './scanned-ticket'

/** Takes one admission back. The log keeps the line, with who undid it and why; a second time changes nothing. */
export const undo: Handler<'checkIns.undo'> = async (input, { caller, now }) => {
  await mustStandAt(input.eventId, caller, now)
  const scan = await findScanByNonce(input.eventId, input.deviceId, input.scanNonce)
  if (!scan) refuse('scan_unknown')
  if (!scan.isAdmission || !scan.ticketHash) return { undone: false }

  const standing = await findStandingAdmissions(scan.eventId, scan.ticketHash)
  const other = standing.find(({ nonce }) => nonce !== scan.nonce)
  await withdrawAdmission(scan.eventId, scan.ticketHash, scan.nonce, other && entryOf(other))
  const at = now.toISOString()
  await markUndone(scan._id, {
    undo: {
      reason: input.reason,
      ...(input.note ? { note: input.note } : {}),
      by: caller.member.memberId,
      at,
    },
    changedAt: at,
  })
  return { undone: true }
}

const entryOf = (scan: ScanDocument): CheckIn => ({
  at: scannedBefore(scan, new Date(scan.receivedAt)).toISOString(),
  gate: scan.gate,
  nonce: scan.nonce,
  deviceId: scan.deviceId,
  by: scan.by,
})
