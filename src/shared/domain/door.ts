import { type DoorPerson, openPerson, type SealedPerson } from './door-pack'
import { eventTag } from './ids'
import { codeAge, parseCode, ticketHash } from './ticket-code'

/** Every answer of a door; the same words in the log, on the screen, in sound and vibration. */
export const doorAnswers = [
  'ok',
  'already_in',
  'stale_code',
  'wrong_event',
  'canceled',
  'revoked',
  'too_early',
  'too_late',
  'unknown_sync_needed',
  'not_a_ticket',
] as const
export type DoorAnswer = (typeof doorAnswers)[number]

/** What a door phone holds to decide without a network. */
export interface DoorKnowledge {
  eventId: string
  /** K_event, hex of 32 bytes. */
  eventKey: string
  opensAt: string
  closesAt: string
  isCanceled: boolean
  people: ReadonlyMap<string, SealedPerson>
  /** First admission of each ticket that this phone knows of, its own and other gates'. */
  admitted: ReadonlyMap<string, { at: string; gate: string }>
}

export interface DoorDecision {
  answer: DoorAnswer
  ticketHash?: string
  ticketRef?: string
  person?: DoorPerson
  /** `already_in`: when and where; `too_early`: when doors open. */
  at?: string
  gate?: string
}

/**
 * What a scanned text means at this door, decided from what the phone holds. Pure: the phone shows it at once, the cloud's
 * answer later can only differ where the phone could not know. Source: S52, architecture 14–15.
 * @param now the corrected clock
 */
export function decideScan(text: string, door: DoorKnowledge, now: Date): DoorDecision {
  const parsed = parseCode(text.trim())
  if (!parsed) return { answer: 'not_a_ticket' }
  if (parsed.eventTag !== eventTag(door.eventId)) return { answer: 'wrong_event' }
  const age = codeAge(parsed, door.eventKey, now)
  if (age === 'forged') return { answer: 'not_a_ticket' }

  const hash = ticketHash(parsed.ticketRef)
  const known = { ticketHash: hash, ticketRef: parsed.ticketRef }
  if (door.isCanceled) return { answer: 'canceled', ...known }
  const at = now.toISOString()
  if (at < door.opensAt) return { answer: 'too_early', at: door.opensAt, ...known }
  if (at >= door.closesAt) return { answer: 'too_late', at: door.closesAt, ...known }

  const line = door.people.get(hash)
  const person = line && openPerson(parsed.ticketRef, line)
  if (!person) return { answer: 'unknown_sync_needed', ...known }
  return { ...judge(person, door.admitted.get(hash), age === 'stale'), ...known, person }
}

function judge(
  person: DoorPerson,
  admission: { at: string; gate: string } | undefined,
  isStale: boolean,
): { answer: DoorAnswer; at?: string; gate?: string } {
  if (person.status === 'canceled') return { answer: 'canceled' }
  if (person.status === 'revoked') return { answer: 'revoked' }
  if (admission) return { answer: 'already_in', ...admission }
  return { answer: isStale ? 'stale_code' : 'ok' }
}

/** Whether this answer lets the person in. A stale code does so only by the volunteer's own tap. */
export const admits = (answer: DoorAnswer): boolean => answer === 'ok'
