import type { EventSummary } from '#shared/contract/event-view'
import type { RegistrationView } from '#shared/contract/registration-view'
import { communityTime } from '#shared/domain/community-time'
import { phaseOf } from '#shared/domain/event-lifecycle'
import { ticketState } from '../ticket/ticket-state'

export interface Held {
  registration: RegistrationView
  event: Pick<EventSummary, 'status' | 'startsAt' | 'endsAt'>
}

export interface TicketGroups<Item extends Held> {
  /** Happening on this calendar day and not over: shown first and large. */
  today: Item[]
  upcoming: Item[]
  waiting: Item[]
  past: Item[]
}

const day = (instant: string) => communityTime(instant).date
const soonestFirst = (a: Held, b: Held) => (a.event.startsAt < b.event.startsAt ? -1 : 1)
const latestFirst = (a: Held, b: Held) => soonestFirst(b, a)

/**
 * Tickets as people look for them. A canceled event stays among what is coming until its time has passed, so that nobody
 * travels in vain; what the owner or the organizer canceled goes to the past at once. @param now the corrected clock
 */
export function groupTickets<Item extends Held>(
  items: readonly Item[],
  now: Date,
): TicketGroups<Item> {
  const groups: TicketGroups<Item> = { today: [], upcoming: [], waiting: [], past: [] }
  const today = day(now.toISOString())
  for (const item of items) groups[groupOf(item, today, now)].push(item)
  groups.today.sort(soonestFirst)
  groups.upcoming.sort(soonestFirst)
  groups.waiting.sort(soonestFirst)
  groups.past.sort(latestFirst)
  return groups
}

function groupOf(item: Held, today: string, now: Date): keyof TicketGroups<Held> {
  const { registration, event } = item
  const state = ticketState(registration, event, now)
  if (state === 'left' || state === 'rejected' || phaseOf(event, now) === 'over') return 'past'
  if (state === 'waiting') return 'waiting'
  const isToday = day(event.startsAt) <= today && state !== 'eventCanceled'
  return isToday ? 'today' : 'upcoming'
}
