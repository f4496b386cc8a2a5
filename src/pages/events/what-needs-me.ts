import { ticketState } from '../ticket/ticket-state'
import { groupTickets, type Held } from '../tickets/ticket-groups'

/** The one thing that needs a person now, the most urgent first. */
export interface Need<Item extends Held> {
  kind: 'today' | 'canceled' | 'promoted'
  item: Item
}

/** How long a place from the waiting list is news, in milliseconds. */
const NEWS_MS = 2 * 86_400_000

/**
 * A ticket for today, an event that was canceled under a place, or a place that came from the waiting list; undefined when
 * nothing needs the person. Looks only at what the phone has already. @param now the corrected clock
 */
export function whatNeedsMe<Item extends Held>(
  items: readonly Item[],
  now: Date,
): Need<Item> | undefined {
  const { today, upcoming } = groupTickets(items, now)
  const ticket = today.find(({ registration }) => !registration.checkedInAt)
  if (ticket) return { kind: 'today', item: ticket }
  const canceled = upcoming.find(
    ({ registration, event }) => ticketState(registration, event, now) === 'eventCanceled',
  )
  if (canceled) return { kind: 'canceled', item: canceled }
  const newsFrom = new Date(now.getTime() - NEWS_MS).toISOString()
  const promoted = upcoming.find(({ registration }) => (registration.promotedAt ?? '') > newsFrom)
  return promoted ? { kind: 'promoted', item: promoted } : undefined
}
