import { type EventStatus, phaseOf } from './event-lifecycle'

export const registrationStatuses = ['pending', 'confirmed', 'canceled', 'rejected'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** Why an event takes no sign-up right now, or undefined when it does. */
export function whyClosed(
  event: { status: EventStatus; startsAt: string; endsAt: string },
  now: Date,
): 'not_published' | 'canceled' | 'over' | undefined {
  if (event.status === 'canceled') return 'canceled'
  if (event.status !== 'published') return 'not_published'
  return phaseOf(event, now) === 'over' ? 'over' : undefined
}

/** How long a claimed place may lack its registration before it is given back, in milliseconds. */
export const CLAIM_GRACE_MS = 2 * 60_000
