import { randomBytes } from 'node:crypto'
import type { DoorPerson } from '#shared/domain/door-pack'
import { sealPerson } from '#shared/domain/door-pack'
import { doorsOpenAt } from '#shared/domain/event-lifecycle'
import { ticketNumber } from '#shared/domain/ticket-code'
import { findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { mustHoldForEvent } from '../runtime/caller'
import { eventKey } from '../runtime/keys'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { type DoorListEntry, findDoorList } from './door-list'
import { DOOR_ROLES, hasDoor, passUntil } from './door-pass'
import { admissionsOf, hearingFrom } from './hear-others'
import { findAllScans } from './scan-repository'

/** Everything that one door phone needs for an event, in one call; the list reveals nobody whose code the phone has not seen. */
export const openDoor: Handler<'checkIns.openDoor'> = async (input, { caller, now }) => {
  const event = await findEvent(input.eventId, WITHOUT_PEOPLE)
  mustHoldForEvent(caller, DOOR_ROLES, event && scopeOf(event), now)
  const until = passUntil(caller, event, now)
  if (!hasDoor(event) || until <= now.toISOString()) refuse('not_found')

  const [list, scans] = await Promise.all([findDoorList(event._id), findAllScans(event._id)])
  const own = scans.filter((scan) => scan.deviceId === input.deviceId)
  return {
    eventId: event._id,
    title: event.title,
    venueName: event.venue?.name,
    startsAt: event.startsAt,
    opensAt: doorsOpenAt(event),
    closesAt: event.endsAt,
    isCanceled: event.status === 'canceled',
    bringLaptop: event.bringLaptop,
    eventKey: eventKey(event._id, event.ticketKeyVersion),
    passUntil: until,
    people: list.map((registration) =>
      sealPerson(registration.ticketRef, personOf(registration), randomBytes(12)),
    ),
    expected: list.filter(({ status }) => status === 'confirmed').length,
    admissions: admissionsOf(scans),
    lastSeq: own.reduce((highest, { seq }) => Math.max(highest, seq), 0),
    since: hearingFrom(now),
  }
}

const personOf = (registration: DoorListEntry): DoorPerson => ({
  displayName: registration.displayName,
  ...(registration.surname ? { surname: registration.surname } : {}),
  ticketNumber: ticketNumber(registration.ticketRef),
  status: statusOf(registration),
})

function statusOf({ status }: DoorListEntry): DoorPerson['status'] {
  if (status === 'rejected') return 'revoked'
  return status === 'confirmed' ? 'confirmed' : 'canceled'
}
