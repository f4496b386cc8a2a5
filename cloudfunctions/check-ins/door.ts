import { type EventDocument, findEvent, WITHOUT_PEOPLE } from '../events/event-repository'

/** The door that a batch of scans came from. */
export interface Door {
  eventId: string
  deviceId: string
  /** memberId of the volunteer. */
  by: string
  now: Date
  /** The event, read at most once and only when it is needed. */
  event(): Promise<EventDocument | undefined>
}

export function doorOf(place: Omit<Door, 'event'>, known: EventDocument | undefined): Door {
  let reading = known && Promise.resolve<EventDocument | undefined>(known)
  return {
    ...place,
    event() {
      reading ??= findEvent(place.eventId, WITHOUT_PEOPLE)
      return reading
    },
  }
}
