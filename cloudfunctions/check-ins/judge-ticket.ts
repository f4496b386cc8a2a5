import type { DoorAnswer } from '#shared/domain/door'
import type { DoorListEntry } from './door-list'

export interface Judgment {
  answer: DoorAnswer
  /** `already_in`: when and where. */
  at?: string
  gate?: string
}

/** What the registration behind a ticket says at the door of an event. `ok` means that nobody was admitted with it yet. */
export function judgeTicket(
  registration: DoorListEntry | undefined,
  ticketHash: string,
  eventId: string,
): Judgment {
  if (!registration || registration.status === 'pending') return { answer: 'not_a_ticket' }
  if (registration.eventId !== eventId) return { answer: 'wrong_event' }
  if (registration.ticketHash !== ticketHash) return { answer: 'canceled' }
  if (registration.status === 'canceled') return { answer: 'canceled' }
  if (registration.status === 'rejected') return { answer: 'revoked' }
  const entry = registration.checkIns?.entry
  return entry ? { answer: 'already_in', at: entry.at, gate: entry.gate } : { answer: 'ok' }
}
