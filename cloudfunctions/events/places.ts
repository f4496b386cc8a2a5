import { CLAIM_GRACE_MS } from '#shared/domain/registrations'
import { where } from '../runtime/database'
import { type Claim, changeEvent, type Places } from './event-repository'

const repairTime = (now: Date) => new Date(now.getTime() + CLAIM_GRACE_MS).toISOString()
const claimOf = (memberId: string, now: Date): Claim => ({ memberId, at: now.toISOString() })

/** What every change does besides: the timer will look whether its registration was written. */
const remembering = (now: Date) => ({
  'places.claims': where.inc(1),
  'places.repairAt': where.min(repairTime(now)),
})

/** Fits while nobody is in line; whoever comes later than a freed place queues behind the people who wait. */
const NOBODY_WAITS = { 'places.waiting.0': where.exists(false) }

/**
 * Takes a place: one conditional update decides, so three hundred people at once get exactly as many places as there are.
 * Whether this call took one. Source: architecture 7.
 */
export const claimPlace = (eventId: string, memberId: string, now: Date): Promise<boolean> =>
  changeEvent(
    {
      _id: eventId,
      status: 'published',
      endsAt: where.gt(now.toISOString()),
      'places.left': where.gt(0),
      'places.holders.memberId': where.neq(memberId),
      ...NOBODY_WAITS,
    },
    {
      'places.left': where.inc(-1),
      'places.holders': where.push([claimOf(memberId, now)]),
      ...remembering(now),
    },
  )

/** Takes the last position in line, only while there is no place to be had. Whether this call took one. */
export const joinLine = (eventId: string, memberId: string, now: Date): Promise<boolean> =>
  changeEvent(
    where.and(
      {
        _id: eventId,
        status: 'published',
        endsAt: where.gt(now.toISOString()),
        'places.holders.memberId': where.neq(memberId),
        'places.waiting.memberId': where.neq(memberId),
      },
      where.or({ 'places.left': where.lte(0) }, { 'places.waiting.0': where.exists(true) }),
    ),
    {
      'places.waiting': where.push([claimOf(memberId, now)]),
      'places.waitingCount': where.inc(1),
      ...remembering(now),
    },
  )

/** Gives a place back when nobody is in line. Whether it did: false says somebody waits, or there was no such holder. */
export const releaseUncontested = (
  eventId: string,
  memberId: string,
  now: Date,
): Promise<boolean> => release(eventId, memberId, now, NOBODY_WAITS)

/** Gives a place back; the line is served by `promoteWaiting`, at once or by the timer. */
export const releasePlace = (eventId: string, memberId: string, now: Date): Promise<boolean> =>
  release(eventId, memberId, now, {})

const release = (
  eventId: string,
  memberId: string,
  now: Date,
  condition: Record<string, unknown>,
) =>
  changeEvent(
    { _id: eventId, 'places.holders.memberId': memberId, ...condition },
    {
      'places.left': where.inc(1),
      'places.holders': where.pull({ memberId }),
      ...remembering(now),
    },
  )

/** Puts somebody back whose place was released although the person is in: a fact outranks the number of seats. */
export const restorePlace = (eventId: string, memberId: string, now: Date): Promise<boolean> =>
  changeEvent(
    { _id: eventId, 'places.holders.memberId': where.neq(memberId) },
    {
      'places.left': where.inc(-1),
      'places.holders': where.push([claimOf(memberId, now)]),
      ...remembering(now),
    },
  )

/** Leaves the line; whether the person was in it. */
export const leaveLine = (eventId: string, memberId: string, now: Date): Promise<boolean> =>
  changeEvent(
    { _id: eventId, 'places.waiting.memberId': memberId },
    {
      'places.waiting': where.pull({ memberId }),
      'places.waitingCount': where.inc(-1),
      ...remembering(now),
    },
  )

/** Moves the first in line to a free place, if both are still there and the event is not over. Whether this call did. */
export const moveFirstInLine = (eventId: string, first: Claim, now: Date): Promise<boolean> =>
  changeEvent(
    {
      _id: eventId,
      status: 'published',
      endsAt: where.gt(now.toISOString()),
      'places.left': where.gt(0),
      'places.waiting.0.memberId': first.memberId,
    },
    {
      'places.left': where.inc(-1),
      'places.waitingCount': where.inc(-1),
      'places.waiting': where.shift(),
      'places.holders': where.push([first]),
      ...remembering(now),
    },
  )

/** Place in line from 1, or undefined for somebody who does not wait. */
export function positionOf(places: Pick<Places, 'waiting'>, memberId: string): number | undefined {
  const at = places.waiting.findIndex((claim) => claim.memberId === memberId)
  return at < 0 ? undefined : at + 1
}
