import type { DoorAnswer } from '#shared/domain/door'
import type { Connection } from './door-sync'

/** What the screen may show of a person whose code was read. */
export interface ShownPerson {
  displayName: string
  surname?: string
  ticketNumber: string
  isFirstTime?: boolean
}

/** The answer on the screen. */
export interface Shown {
  /** The logged scan that it belongs to. */
  nonce: string
  answer: DoorAnswer
  person?: ShownPerson
  /** `already_in`: when and where; `too_early`: when the doors open; `too_late`: when they closed. */
  at?: string
  gate?: string
  /** Whether the person is in, by the answer itself or by the volunteer's own tap. */
  isAdmitted: boolean
  /** The phone could not know and asks the cloud at this moment. */
  isAsking: boolean
}

/** What the cloud said of somebody after the screen had moved on. */
export interface Correction {
  nonce: string
  answer: DoorAnswer
  ticketNumber?: string
  at?: string
  gate?: string
}

/** What a door's screen is drawn from. */
export interface DoorState {
  connection: Connection
  /** Scans and undos that the cloud does not have yet. */
  queued: number
  admitted: number
  expected: number
  /** When the cloud was last heard, an instant. */
  syncedAt: string
  shown?: Shown
  /** The last person let in on this phone since it was opened: the one that can be taken back. */
  lastAdmission?: { nonce: string; person?: ShownPerson }
  correction?: Correction
}

/** Answers that a volunteer may overrule with one tap, on record. */
export const mayBeLetIn = (shown: Shown): boolean =>
  !shown.isAdmitted &&
  !shown.isAsking &&
  (shown.answer === 'stale_code' || shown.answer === 'unknown_sync_needed')
