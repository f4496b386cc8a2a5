import type { ScanInput } from '#shared/contract/check-ins'
import type { DoorAnswer } from '#shared/domain/door'
import { eventTag } from '#shared/domain/ids'
import {
  type CodeAge,
  codeAge,
  type ParsedCode,
  parseCode,
  ticketHash,
} from '#shared/domain/ticket-code'
import { currentTicketKeyVersion, eventKey } from '../runtime/keys'
import type { Door } from './door'

/** The ticket that a scan is about, or why it is about none of this event's. */
export type ScannedTicket =
  | { ticketHash: string; isStale: boolean; refused?: undefined }
  | { refused: DoorAnswer }

/** Checks a scan's code once more: the phone's word is not enough to admit anybody. */
export async function scannedTicket(scan: ScanInput, door: Door): Promise<ScannedTicket> {
  if (scan.method === 'search')
    return scan.ticketHash
      ? { ticketHash: scan.ticketHash, isStale: false }
      : { refused: 'not_a_ticket' }

  const parsed = parseCode(scan.code ?? '')
  if (!parsed) return { refused: 'not_a_ticket' }
  if (parsed.eventTag !== eventTag(door.eventId)) return { refused: 'wrong_event' }
  const age = await ageOf(parsed, scannedBefore(scan, door.now), door)
  if (age === 'forged') return { refused: 'not_a_ticket' }
  return { ticketHash: ticketHash(parsed.ticketRef), isStale: age === 'stale' }
}

/** When a scan was made, by the phone's word: it may be late, but cannot have scanned anything in the future. */
export const scannedBefore = (scan: Pick<ScanInput, 'scannedAt'>, now: Date): Date =>
  new Date(Math.min(Date.parse(scan.scannedAt), now.getTime()))

/** Almost every event was made under the current key; only when that does not fit is the event asked for its version. */
async function ageOf(parsed: ParsedCode, at: Date, door: Door): Promise<CodeAge> {
  const current = currentTicketKeyVersion()
  const age = codeAge(parsed, eventKey(door.eventId, current), at)
  if (age !== 'forged') return age
  const version = (await door.event())?.ticketKeyVersion ?? current
  return version === current ? age : codeAge(parsed, eventKey(door.eventId, version), at)
}
