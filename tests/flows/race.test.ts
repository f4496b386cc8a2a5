import { expect, test } from 'vitest'
import { recordProof } from '../support/proof'
import { runRace, withoutGuard } from '../support/race'
import { openWorld } from '../support/world'

const CROWD = { people: 300, seats: 100, latencyMs: 15, workers: 48 }

test('300 people at once on 100 seats: exactly 100 confirmed, 200 waiting in the order of the database, no duplicates', async () => {
  const guarded = await runRace(CROWD)
  const unguarded = await runRace({ ...CROWD, latencyMs: 60, mutate: withoutGuard })
  recordProof('races.signUp', {
    name: '300 people on 100 seats',
    expected: { confirmed: 100, waiting: 200, duplicates: 0 },
    guarded,
    unguarded,
  })

  expect(guarded).toMatchObject({ confirmed: 100, waiting: 200, duplicates: 0, isInOrder: true })
  expect(guarded.dbCalls).toBeLessThanOrEqual(1_700)
  expect(unguarded.confirmed, 'the same test must oversell without the guard').toBeGreaterThan(100)
}, 120_000)

test('one person tapping three times at once has one registration and takes one seat', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')
  const tap = () =>
    lin.must(
      'registrations.signUp',
      { eventId, answers: [], ifFull: 'wait', permits: [] },
      { nonce: 'one-intention' },
    )

  const answers = await Promise.all([tap(), tap(), tap()])

  expect(answers.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  expect(new Set(answers.map(({ registration }) => registration?.ticket?.ticketRef)).size).toBe(1)
  expect(world.environment.documents('registrations')).toHaveLength(1)
  const { event } = await (await world.organizer()).must('events.manage', { eventId })
  expect(event).toMatchObject({ placesLeft: 59, confirmedCount: 1 })
})
