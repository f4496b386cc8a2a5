import { hasInName, isSameNumber, MOST_RESULTS, maskName } from '#shared/domain/door-search'
import { doorsOpenAt } from '#shared/domain/event-lifecycle'
import { ticketNumber } from '#shared/domain/ticket-code'
import { type EventDocument, findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { mustHoldForEvent } from '../runtime/caller'
import type { Handler } from '../runtime/serve'
import { type DoorListEntry, findDoorList } from './door-list'
import { DOOR_ROLES } from './door-pass'
import { type Judgment, judgeTicket } from './judge-ticket'

/** Finds whoever stands at the door without a code: at most five, masked; how many were found goes on record, what was typed does not. */
export const search: Handler<'checkIns.search'> = async (input, { caller, now, note }) => {
  const event = await findEvent(input.eventId, WITHOUT_PEOPLE)
  mustHoldForEvent(caller, DOOR_ROLES, event && scopeOf(event), now)

  const fits = (registration: DoorListEntry) =>
    input.by === 'number'
      ? isSameNumber(ticketNumber(registration.ticketRef), input.text)
      : hasInName(registration, input.text)
  const found = (await findDoorList(event._id)).filter(fits).sort(confirmedFirst)
  const results = found.slice(0, MOST_RESULTS).map((registration) => ({
    ticketHash: registration.ticketHash,
    maskedName: maskName(registration.displayName),
    ticketTail: ticketNumber(registration.ticketRef).slice(-3),
    ...answerAt(event, registration, now),
  }))
  note({ by: input.by, results: results.length })
  return { results, hasMore: found.length > MOST_RESULTS }
}

const confirmedFirst = (a: DoorListEntry, b: DoorListEntry) =>
  Number(b.status === 'confirmed') - Number(a.status === 'confirmed')

function answerAt(event: EventDocument, registration: DoorListEntry, now: Date): Judgment {
  const at = now.toISOString()
  if (event.status === 'canceled') return { answer: 'canceled' }
  if (at < doorsOpenAt(event)) return { answer: 'too_early', at: doorsOpenAt(event) }
  if (at >= event.endsAt) return { answer: 'too_late', at: event.endsAt }
  return judgeTicket(registration, registration.ticketHash, event._id)
}
