import { expect, test } from 'vitest'
import { signUp } from '../support/open-doors'
import { openWorld } from '../support/world'

test('somebody who was turned away and tries again, even half-way, costs nobody in line a place', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 1 })
  const [turnedAway, waits] = [await world.person('林一'), await world.person('周舟')]
  await signUp(turnedAway, eventId)
  const organizer = await world.organizer()
  const [seen] = (await organizer.must('registrations.roster', { eventId })).people
  const ticketHash = seen?.ticketHash ?? ''
  await organizer.must('registrations.reject', { eventId, ticketHash, reason: '重复报名' })
  const again = { eventId, answers: [], ifFull: 'wait' as const, permits: [] }

  world.environment.faults.failCall(4, 'kill-before')
  await turnedAway.call('registrations.signUp', again).catch(() => undefined)
  world.environment.faults.clear()
  await waits.must('registrations.signUp', again)
  expect(await turnedAway.refused('registrations.signUp', again)).toEqual({
    code: 'not_open',
    state: 'rejected',
  })

  const { registration } = await waits.must('events.get', { eventId })
  expect(registration?.status).toBe('confirmed')
})
