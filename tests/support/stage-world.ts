import type { Environment } from '../../local-cloud/api'

export interface StoredEvent {
  eventId: string
  title: string
  format: string
  status: string
  startsAt: string
  endsAt: string
  membersOnly: boolean
  left: number
  waiting: number
}

/** The events of the demo world as they are stored, soonest first. */
export const eventsOf = (environment: Environment): StoredEvent[] =>
  environment
    .documents('events')
    .map((event) => {
      const places = event.places as { left: number; waiting: unknown[] }
      return {
        eventId: String(event._id),
        title: String(event.title),
        format: String(event.format),
        status: String(event.status),
        startsAt: String(event.startsAt),
        endsAt: String(event.endsAt),
        membersOnly: event.membersOnly === true,
        left: places.left,
        waiting: places.waiting.length,
      }
    })
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** The soonest published event of a format that has not ended and fits. */
export function nextEvent(
  environment: Environment,
  format: string,
  fits: (event: StoredEvent) => boolean = () => true,
): StoredEvent {
  const now = environment.clock.now().toISOString()
  const found = eventsOf(environment).find(
    (event) =>
      event.format === format && event.status === 'published' && event.endsAt > now && fits(event),
  )
  if (!found) throw new Error(`the demo world has no such ${format}`)
  return found
}
