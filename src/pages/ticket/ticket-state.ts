import type { EventSummary } from '#shared/contract/event-view'
import type { RegistrationView } from '#shared/contract/registration-view'
import { doorsOpenAt, phaseOf } from '#shared/domain/event-lifecycle'

/**
 * What a registration is to its owner now: `valid` admits, `souvenir` was used, `missed` never was, `left` was canceled by
 * the owner, `rejected` by the organizer, `eventCanceled` fell with its event, `notReached` waited until the event was over.
 */
export type TicketState =
  | 'valid'
  | 'waiting'
  | 'souvenir'
  | 'missed'
  | 'left'
  | 'rejected'
  | 'eventCanceled'
  | 'notReached'

/** The state of one registration. @param now the corrected clock */
export function ticketState(
  registration: RegistrationView,
  event: Pick<EventSummary, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
): TicketState {
  if (registration.status === 'canceled') return 'left'
  if (registration.status === 'rejected') return 'rejected'
  if (registration.checkedInAt) return 'souvenir'
  if (event.status === 'canceled') return 'eventCanceled'
  const isOver = phaseOf(event, now) === 'over'
  if (registration.status === 'pending') return isOver ? 'notReached' : 'waiting'
  return isOver ? 'missed' : 'valid'
}

/** Whether a door may be letting this ticket in right now. */
export const admitsNow = (
  registration: RegistrationView,
  event: Pick<EventSummary, 'status' | 'startsAt' | 'endsAt' | 'mode'>,
  now: Date,
): boolean =>
  event.mode === 'offline' &&
  ticketState(registration, event, now) === 'valid' &&
  doorsOpenAt(event) <= now.toISOString()

/** Whether the certificate of attendance can be claimed now. */
export const canClaim = (
  registration: RegistrationView,
  event: Pick<EventSummary, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean =>
  registration.status === 'confirmed' &&
  registration.checkedInAt !== undefined &&
  phaseOf(event, now) === 'over'
