import type { EventSummary } from '#shared/contract/event-view'
import { phaseOf } from '#shared/domain/event-lifecycle'

export type EventGroup = 'mine' | 'committee' | 'upcoming' | 'past'

function groupOf(event: EventSummary, now: Date): EventGroup {
  const isOver = phaseOf(event, now) === 'over'
  switch (event.status) {
    case 'draft':
    case 'returned':
      return 'mine'
    case 'submitted':
      return 'committee'
    case 'approved':
    case 'published':
      return isOver ? 'past' : 'upcoming'
    default:
      return 'past'
  }
}

/** Events by what they wait for: first what the organizer has to do, soonest first; the past newest first. */
export function eventGroups(
  events: readonly EventSummary[],
  now: Date,
): { group: EventGroup; events: EventSummary[] }[] {
  const order: readonly EventGroup[] = ['mine', 'committee', 'upcoming', 'past']
  return order.flatMap((group) => {
    const some = events.filter((event) => groupOf(event, now) === group)
    const forwards = group === 'past' ? -1 : 1
    some.sort((a, b) => (a.startsAt < b.startsAt ? -forwards : forwards))
    return some.length > 0 ? [{ group, events: some }] : []
  })
}
