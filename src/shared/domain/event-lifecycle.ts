/** States of an event; running is derived from time. */
export const eventStatuses = [
  'draft',
  'submitted',
  'returned',
  'declined',
  'approved',
  'published',
  'held',
  'closed',
  'canceled',
] as const
export type EventStatus = (typeof eventStatuses)[number]

export const eventVerbs = [
  'edit',
  'submit',
  'withdraw',
  'approve',
  'return',
  'decline',
  'cancel',
] as const
export type EventVerb = (typeof eventVerbs)[number]

/** From which states a verb may be done: the whole life of an event in one table. */
const possibleFrom: Record<EventVerb, readonly EventStatus[]> = {
  edit: ['draft', 'returned', 'submitted', 'published'],
  submit: ['draft', 'returned'],
  withdraw: ['submitted'],
  approve: ['submitted'],
  return: ['submitted'],
  decline: ['submitted'],
  cancel: ['draft', 'submitted', 'returned', 'approved', 'published'],
}

/** Whether a verb fits an event in this state. */
export const canDo = (verb: EventVerb, status: EventStatus): boolean =>
  possibleFrom[verb].includes(status)

/** What a time looks like from now: nobody stores "running". */
export type EventPhase = 'upcoming' | 'running' | 'over'
export function phaseOf(event: { startsAt: string; endsAt: string }, now: Date): EventPhase {
  const at = now.toISOString()
  if (at < event.startsAt) return 'upcoming'
  return at < event.endsAt ? 'running' : 'over'
}

/** Doors open two hours before the start, so that early arrivals are not turned away. */
export const DOORS_OPEN_BEFORE_MS = 2 * 3_600_000

export const doorsOpenAt = (event: { startsAt: string }): string =>
  new Date(Date.parse(event.startsAt) - DOORS_OPEN_BEFORE_MS).toISOString()
