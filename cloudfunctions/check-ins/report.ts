import { reconcile, type ScanEntry } from '#shared/domain/scan-log'
import { ticketNumber } from '#shared/domain/ticket-code'
import { findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { findRegistrations } from '../registrations/registration-repository'
import { mustHoldForEvent } from '../runtime/caller'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { DOOR_ROLES } from './door-pass'
import { findAllScans, type ScanDocument } from './scan-repository'

/** What all doors together saw. Read from the logs every time, so it cannot differ from them. */
export const report: Handler<'checkIns.report'> = async ({ eventId }, { caller, now }) => {
  const event = await findEvent(eventId, WITHOUT_PEOPLE)
  mustHoldForEvent(caller, [...DOOR_ROLES, 'committee'], event && scopeOf(event), now)

  const merged = reconcile((await findAllScans(eventId)).map(entryOf))
  const numbers = await numbersOf(merged.conflicts.map(({ ticketHash }) => ticketHash))
  return {
    admitted: merged.admitted,
    expected: event.capacity - event.places.left,
    conflicts: merged.conflicts.map(({ ticketHash, admissions }) => ({
      ticketNumber: numbers.get(ticketHash) ?? ticketHash.slice(0, 6),
      admissions,
    })),
    devices: merged.devices,
  }
}

const entryOf = (scan: ScanDocument): ScanEntry => ({
  deviceId: scan.deviceId,
  seq: scan.seq,
  gate: scan.gate,
  ...(scan.ticketHash ? { ticketHash: scan.ticketHash } : {}),
  answer: scan.answer,
  isAdmission: scan.isAdmission,
  scannedAt: scan.scannedAt,
  isUndone: scan.undo !== undefined,
})

async function numbersOf(ticketHashes: readonly string[]): Promise<Map<string, string>> {
  if (ticketHashes.length === 0) return new Map()
  const found = await findRegistrations(
    { ticketHash: where.in(ticketHashes) },
    { limit: ticketHashes.length },
  )
  return new Map(found.map(({ ticketHash, ticketRef }) => [ticketHash, ticketNumber(ticketRef)]))
}
