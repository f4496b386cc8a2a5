import type { EventSummary } from '#shared/contract/event-view'
import { monthKey } from '#shared/copy/time'

type Timed = Pick<EventSummary, 'startsAt' | 'status'>

export interface MonthGroup<Event extends Timed> {
  /** `2026-12` */
  month: string
  events: Event[]
  /** False where more of this month may be on the next page. */
  isComplete: boolean
}

/** The event that gets the large card: the first one that will happen. */
export const nextEvent = <Event extends Timed>(events: readonly Event[]): Event | undefined =>
  events.find(({ status }) => status !== 'canceled')

/** Events in the order of the list, by month of the community's calendar. @param hasMore whether another page follows */
export function groupByMonth<Event extends Timed>(
  events: readonly Event[],
  hasMore: boolean,
): MonthGroup<Event>[] {
  const groups: MonthGroup<Event>[] = []
  for (const event of events) {
    const month = monthKey(event.startsAt)
    const last = groups.at(-1)
    if (last?.month === month) last.events.push(event)
    else groups.push({ month, events: [event], isComplete: true })
  }
  const last = groups.at(-1)
  if (last) last.isComplete = !hasMore
  return groups
}
