import type { MessagePurpose } from '#shared/contract/members'
import type { Answer } from '#shared/domain/questions'
import type { RegistrationStatus } from '#shared/domain/registrations'
import {
  type Changes,
  type Condition,
  collection,
  type FindOptions,
  type StoredDocument,
} from '../runtime/database'

/** One person's registration for one event; its `_id` says which, so it exists once. */
export interface RegistrationDocument extends StoredDocument {
  eventId: string
  memberId: string
  /** `pending` is a position in line; the order itself is in the event's places. */
  status: RegistrationStatus
  /** Grows when somebody who had canceled comes back; each attempt has its own ticket. */
  attempt: number
  ticketRef: string
  ticketHash: string
  /** Tickets of earlier attempts: a door answers `canceled` to them. */
  formerTicketHashes: string[]
  displayName: string
  surname?: string
  answers: Answer[]
  /** What WeChat may be asked to tell this person about this event, and how often. */
  reach: { sealedOpenid: string; permits: Partial<Record<MessagePurpose, number>> }
  createdAt: string
  confirmedAt?: string
  promotedAt?: string
  canceledAt?: string
  rejectedAt?: string
  rejectReason?: string
  checkIns?: { entry?: CheckIn }
}

/** One admission: at which door, when by that door's clock, and which scan it was. */
export interface CheckIn {
  at: string
  gate: string
  nonce: string
  deviceId: string
  /** memberId of the volunteer. */
  by: string
}

const registrations = collection<RegistrationDocument>('registrations')

export const findRegistration = (id: string): Promise<RegistrationDocument | undefined> =>
  registrations.get(id)

export const findRegistrations = (
  condition: Condition,
  options: FindOptions,
): Promise<RegistrationDocument[]> => registrations.find(condition, options)

/** Everybody of an event in an order without ties, so that pages neither repeat nor skip anybody. */
export const IN_ORDER = [
  ['createdAt', 'asc'],
  ['ticketHash', 'asc'],
] as const satisfies FindOptions['orderBy']

/** Whether it was added; false when this person has a registration for this event already. */
export const addRegistration = (registration: RegistrationDocument): Promise<boolean> =>
  registrations.add(registration)

/** Changes a registration that still fits the condition; whether it did. */
export const changeRegistration = (condition: Condition, changes: Changes): Promise<boolean> =>
  registrations.updateOne(condition, changes)
