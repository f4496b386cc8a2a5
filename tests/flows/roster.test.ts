import { expect, test } from 'vitest'
import { signUp } from '../support/open-doors'
import { openWorld } from '../support/world'

test('an organizer sees everybody, also those who signed up in the same instant', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 300 })
  await signUp(await world.person('林一'), eventId)
  const [pattern] = world.environment.documents('registrations')
  const rush = Array.from({ length: 250 }, (_, at) => ({
    ...pattern,
    _id: `${eventId}_rush${at}`,
    memberId: `rush${at}`,
    ticketHash: at.toString(16).padStart(32, '0'),
  }))
  await world.environment.insert('registrations', rush)
  const organizer = await world.organizer()

  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await organizer.must('registrations.roster', {
      eventId,
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.people.map(({ ticketHash }) => ticketHash))
    cursor = page.cursor
    if (!cursor) break
  }

  expect(seen).toHaveLength(251)
  expect(new Set(seen).size).toBe(251)
})
