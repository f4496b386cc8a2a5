import type { ScanInput } from '#shared/contract/check-ins'
import type { OutputOf } from '#shared/contract/contract'
import { scanId } from '#shared/domain/ids'
import { ticketNumber } from '#shared/domain/ticket-code'
import { admit, withdrawAdmission } from './admit'
import type { Door } from './door'
import { type DoorListEntry, findByTicket } from './door-list'
import { type Judgment, judgeTicket } from './judge-ticket'
import { addScan, findScan, type ScanDocument } from './scan-repository'
import { type ScannedTicket, scannedTicket } from './scanned-ticket'

type ScanResult = OutputOf<'checkIns.record'>['results'][number]

/** Takes one scan exactly once: the admission first, then its line in the log. Died in between, the same scan again finishes it. */
export async function recordScan(scan: ScanInput, door: Door): Promise<ScanResult> {
  const ticket = await scannedTicket(scan, door)
  const verdict = await verdictOf(scan, ticket, door)
  const line = lineOf(scan, ticket, verdict, door)
  if (!(await addScan(line))) await settleRepeated(line)
  return { nonce: scan.nonce, ...verdict }
}

/** What happened at the door is the phone's to say, so only an admission changes anything; a question is answered. */
async function verdictOf(
  scan: ScanInput,
  ticket: ScannedTicket,
  door: Door,
): Promise<Omit<ScanResult, 'nonce'>> {
  const isOnlyLogged = !scan.isAdmission && scan.answer !== 'unknown_sync_needed'
  if (ticket.refused) return { answer: isOnlyLogged && !scan.code ? scan.answer : ticket.refused }
  if (scan.isAdmission) return aged(await admit(scan, ticket.ticketHash, door), ticket.isStale)
  if (isOnlyLogged) return { answer: scan.answer }

  const registration = await findByTicket(ticket.ticketHash)
  const judgment = judgeTicket(registration, ticket.ticketHash, door.eventId)
  const isOurs = registration?.eventId === door.eventId && registration.status !== 'pending'
  // Only whoever showed a code is named: every hash is in the pack, so hashes alone would open the sealed list.
  const isNamed = isOurs && scan.method === 'code'
  return {
    ...aged(judgment, ticket.isStale),
    ...(isNamed ? { person: personOf(registration) } : {}),
  }
}

const aged = (judgment: Judgment, isStale: boolean): Judgment =>
  judgment.answer === 'ok' && isStale ? { answer: 'stale_code' } : judgment

const personOf = ({ displayName, surname, ticketRef }: DoorListEntry) => ({
  displayName,
  surname,
  ticketNumber: ticketNumber(ticketRef),
})

const lineOf = (
  scan: ScanInput,
  ticket: ScannedTicket,
  verdict: Judgment,
  door: Door,
): ScanDocument => ({
  _id: scanId(door.eventId, door.deviceId, scan.seq),
  schemaVersion: 1,
  eventId: door.eventId,
  deviceId: door.deviceId,
  seq: scan.seq,
  nonce: scan.nonce,
  gate: scan.gate,
  by: door.by,
  method: scan.method,
  answer: scan.answer,
  verdict: verdict.answer,
  isAdmission: scan.isAdmission,
  ...(ticket.refused ? {} : { ticketHash: ticket.ticketHash }),
  scannedAt: scan.scannedAt,
  clockOffset: scan.clockOffset,
  receivedAt: door.now.toISOString(),
  changedAt: door.now.toISOString(),
})

/**
 * There is a line under this number. Usually it is this very scan, sent again because its answer got lost: if it was undone
 * meanwhile, it stays undone. A phone that lost its log may have used the number for something else: both lines are kept.
 */
async function settleRepeated(line: ScanDocument): Promise<void> {
  const first = await findScan(line._id)
  if (first && first.nonce !== line.nonce)
    await addScan({ ...line, _id: `${line._id}_${line.nonce}` })
  if (first?.nonce === line.nonce && first.undo && line.ticketHash)
    await withdrawAdmission(line.eventId, line.ticketHash, line.nonce, undefined)
}
