import { activeGrants, holdsForEvent, type RoleGrant } from '#shared/domain/permissions'
import { type EventDocument, findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { type Caller, mustHoldForEvent } from '../runtime/caller'

/** Who may stand at the door of an event. */
export const DOOR_ROLES = ['doorStaff', 'organizer'] as const

/** How long after the end a phone may keep what it knows of a door, in milliseconds. */
const PASS_AFTER_END_MS = 12 * 3_600_000

/**
 * Refuses unless the caller may stand at this door. A door pass names its event, so it costs nothing to check; an organizer's
 * chapter is checked against the event, which is then returned. Without an event nobody but its own staff learns that it exists.
 */
export async function mustStandAt(
  eventId: string,
  caller: Caller,
  now: Date,
): Promise<EventDocument | undefined> {
  if (holdsForEvent(caller.grants, 'doorStaff', { eventId, chapterId: '' }, now)) return undefined
  const event = await findEvent(eventId, WITHOUT_PEOPLE)
  mustHoldForEvent(caller, ['organizer'], event && scopeOf(event), now)
  return event
}

/** Only what was published has a door; a canceled event keeps it, to tell people so. */
export const hasDoor = (event: EventDocument): boolean => event.publishedAt !== undefined

/** When a phone must forget this door: at the end of the longest grant, at most twelve hours after the event. */
export function passUntil(caller: Caller, event: EventDocument, now: Date): string {
  const after = new Date(Date.parse(event.endsAt) + PASS_AFTER_END_MS).toISOString()
  const opens = (grant: RoleGrant) =>
    DOOR_ROLES.some((role) => holdsForEvent([grant], role, scopeOf(event), now))
  const ends = activeGrants(caller.grants, now)
    .filter(opens)
    .map(({ until }) => until)
    .sort()
  return [ends.at(-1) ?? '', after].sort()[0] ?? ''
}
