import { expect, test } from 'vitest'
import { signUp } from '../support/open-doors'
import { openWorld } from '../support/world'

test('who gave a place back half-way and queues again has a position in line, not the ticket of before', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 1 })
  const [lin, zhou] = [await world.person('林一'), await world.person('周舟')]
  await signUp(lin, eventId)
  const code = await world.codeOf(lin, eventId)

  world.environment.faults.failCall(4, 'kill-before')
  await lin.call('registrations.cancel', { eventId }).catch(() => undefined)
  world.environment.faults.clear()
  await signUp(zhou, eventId)
  const reply = await lin.call('registrations.signUp', {
    eventId,
    answers: [],
    ifFull: 'wait',
    permits: [],
  })

  expect(reply).toMatchObject({ ok: true, data: { outcome: 'waiting' } })
  const { registration } = await lin.must('events.get', { eventId })
  expect(registration).toMatchObject({ status: 'pending', position: 1 })
  expect(registration?.ticket, code).toBeUndefined()
})
