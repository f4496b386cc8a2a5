import type { EventDetail } from '#shared/contract/event-view'
import type { RegistrationView } from '#shared/contract/registration-view'
import { whyClosed } from '#shared/domain/registrations'

/** What the one button of an event's page does, or why there is none. */
export type NextStep =
  | 'signUp'
  | 'wait'
  | 'showTicket'
  | 'viewLine'
  | 'canceled'
  | 'over'
  | 'notOpen'
  | 'rejected'

/** Whether there is a button for it; the others are said in a sentence with its own way out. */
export const hasButton = (step: NextStep): boolean =>
  step === 'signUp' || step === 'wait' || step === 'showTicket' || step === 'viewLine'

/** The next step of this person at this event. @param now the corrected clock */
export function nextStep(
  event: Pick<EventDetail, 'status' | 'startsAt' | 'endsAt' | 'placesLeft'>,
  registration: RegistrationView | null,
  now: Date,
): NextStep {
  const closed = whyClosed(event, now)
  if (closed === 'canceled') return 'canceled'
  const isIn = registration?.status === 'confirmed'
  if (isIn && (!closed || registration.checkedInAt)) return 'showTicket'
  if (closed) return closed === 'over' ? 'over' : 'notOpen'
  if (registration?.status === 'rejected') return 'rejected'
  if (registration?.status === 'pending') return 'viewLine'
  return event.placesLeft > 0 ? 'signUp' : 'wait'
}
