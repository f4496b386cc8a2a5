import { expect, test } from 'vitest'
import { whatNeedsMe } from '../../src/pages/events/what-needs-me'
import { pauseBefore } from '../../src/pages/ticket/check-in-watch'
import { canClaim, ticketState } from '../../src/pages/ticket/ticket-state'
import { groupTickets, type Held } from '../../src/pages/tickets/ticket-groups'
import type { RegistrationView } from '../../src/shared/contract/registration-view'

const now = new Date('2026-11-26T06:00:00.000Z')

const today = { startsAt: '2026-11-26T11:00:00.000Z', endsAt: '2026-11-26T13:00:00.000Z' }
const nextWeek = { startsAt: '2026-12-03T12:00:00.000Z', endsAt: '2026-12-03T13:00:00.000Z' }
const lastWeek = { startsAt: '2026-11-19T12:00:00.000Z', endsAt: '2026-11-19T13:00:00.000Z' }

let serial = 0
function held(
  when: { startsAt: string; endsAt: string },
  registration: Partial<RegistrationView> = {},
  status: Held['event']['status'] = 'published',
): Held {
  serial += 1
  return {
    event: { ...when, status },
    registration: {
      eventId: `event${serial}`,
      status: 'confirmed',
      displayName: '林一',
      createdAt: '2026-11-01T00:00:00.000Z',
      ...registration,
    },
  }
}
const stateOf = ({ registration, event }: Held) => ticketState(registration, event, now)

test('a ticket is what became of it', () => {
  expect(
    [
      held(nextWeek),
      held(nextWeek, { status: 'pending', position: 3 }),
      held(today, { checkedInAt: '2026-11-26T05:00:00.000Z' }),
      held(lastWeek),
      held(lastWeek, { status: 'pending' }),
      held(nextWeek, { status: 'canceled' }),
      held(nextWeek, { status: 'rejected' }),
      held(nextWeek, {}, 'canceled'),
    ].map(stateOf),
  ).toEqual([
    'valid',
    'waiting',
    'souvenir',
    'missed',
    'notReached',
    'left',
    'rejected',
    'eventCanceled',
  ])
})

test('tickets are grouped as people look for them, the soonest and the latest first', () => {
  const later = held({ startsAt: '2026-12-10T12:00:00.000Z', endsAt: '2026-12-10T13:00:00.000Z' })
  const soon = held(nextWeek)
  const ofToday = held(today)
  const line = held(nextWeek, { status: 'pending' })
  const fallen = held(nextWeek, {}, 'canceled')
  const left = held(nextWeek, { status: 'canceled' })
  const old = held(lastWeek)

  expect(groupTickets([later, old, soon, ofToday, line, left, fallen], now)).toEqual({
    today: [ofToday],
    upcoming: [soon, fallen, later],
    waiting: [line],
    past: [left, old],
  })
})

test('an event of this evening is today on the community’s calendar, whatever UTC says', () => {
  const lateEvening = { startsAt: '2026-11-26T15:30:00.000Z', endsAt: '2026-11-26T17:00:00.000Z' }
  const justAfterMidnight = new Date('2026-11-25T16:10:00.000Z')

  expect(groupTickets([held(lateEvening)], justAfterMidnight).today).toHaveLength(1)
})

test('what needs a person is the ticket of today, then a canceled event, then a place from the line', () => {
  const ticket = held(today)
  const fallen = held(nextWeek, {}, 'canceled')
  const promoted = held(nextWeek, { promotedAt: '2026-11-26T01:00:00.000Z' })
  const promotedLongAgo = held(nextWeek, { promotedAt: '2026-11-20T01:00:00.000Z' })
  const used = held(today, { checkedInAt: '2026-11-26T05:00:00.000Z' })

  expect(whatNeedsMe([promoted, fallen, ticket], now)).toEqual({ kind: 'today', item: ticket })
  expect(whatNeedsMe([promoted, fallen, used], now)).toEqual({ kind: 'canceled', item: fallen })
  expect(whatNeedsMe([promoted, used], now)).toEqual({ kind: 'promoted', item: promoted })
  expect(whatNeedsMe([promotedLongAgo, used], now)).toBeUndefined()
})

test('a certificate is claimed by those who were there, once it is over', () => {
  const checkedInAt = '2026-11-19T12:05:00.000Z'
  const claimable = (one: Held) => canClaim(one.registration, one.event, now)

  expect(claimable(held(lastWeek, { checkedInAt }))).toBe(true)
  expect(claimable(held(lastWeek))).toBe(false)
  expect(claimable(held(today, { checkedInAt }))).toBe(false)
})

test('looking for the check-in slows down and ends within six minutes', () => {
  const pauses: number[] = []
  for (let looks = 0; ; looks += 1) {
    const pause = pauseBefore(looks)
    if (pause === undefined) break
    pauses.push(pause)
  }

  expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(6 * 60_000)
  expect(pauses.length).toBeLessThan(12)
})
