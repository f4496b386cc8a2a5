import { expect, test } from 'vitest'
import { byRetry, byTimer, type CrashStory, everyPointOf } from '../support/every-point'
import { recordProof } from '../support/proof'
import type { World } from '../support/world'

interface Story extends CrashStory {
  name: string
  /** What the person’s own retry can heal, where others are left to the timer. */
  healedForMyself?(world: World): void
}

const seats = 3

async function eventWith(world: World, holders: number, waiting: string[] = []) {
  const { eventId } = await world.publishedEvent({ capacity: seats })
  const input = { eventId, answers: [], ifFull: 'wait' as const, permits: [] }
  for (let at = 0; at < holders; at += 1)
    await (await world.person(`占座${at}`)).must('registrations.signUp', input)
  for (const name of waiting) await (await world.person(name)).must('registrations.signUp', input)
  return { eventId, input }
}

interface StoredPlaces {
  left: number
  holders: { memberId: string }[]
  waiting: { memberId: string }[]
  waitingCount: number
}

/** Places and registrations tell the same story, and no seat is lost or given twice. */
function placesAgree(world: World): void {
  const [event] = world.environment.documents('events') as unknown as { places: StoredPlaces }[]
  const registrations = world.environment.documents('registrations')
  const ids = (status: string) =>
    registrations
      .filter((one) => one.status === status)
      .map((one) => String(one.memberId))
      .sort()
  const places = event?.places as StoredPlaces
  expect(places.holders.map(({ memberId }) => memberId).sort()).toEqual(ids('confirmed'))
  expect(places.waiting.map(({ memberId }) => memberId).sort()).toEqual(ids('pending'))
  expect(places.left).toBe(seats - places.holders.length)
  expect(places.waitingCount).toBe(places.waiting.length)
  expect(
    places.left === 0 || places.waiting.length === 0,
    'nobody waits while a seat is free',
  ).toBe(true)
}

const signUpStory: Story = {
  name: 'registrations.signUp',
  action: 'registrations.signUp',
  prepare: async (world) => ({
    person: await world.person('林一'),
    input: (await eventWith(world, 1)).input,
  }),
  healed: placesAgree,
}
const waitStory: Story = {
  name: 'registrations.signUp (waiting)',
  action: 'registrations.signUp',
  prepare: async (world) => ({
    person: await world.person('林一'),
    input: (await eventWith(world, seats)).input,
  }),
  healed: placesAgree,
}
const cancelStory: Story = {
  name: 'registrations.cancel (promotes)',
  action: 'registrations.cancel',
  prepare: async (world) => {
    const { eventId } = await eventWith(world, seats, ['甲', '乙'])
    return { person: await world.person('占座0'), input: { eventId } }
  },
  healed: placesAgree,
  healedForMyself: (world) => {
    const [event] = world.environment.documents('events') as unknown as { places: StoredPlaces }[]
    const canceled = world.environment
      .documents('registrations')
      .filter(({ status }) => status === 'canceled')
    expect(canceled).toHaveLength(1)
    expect(event?.places.holders.map(({ memberId }) => memberId)).not.toContain(
      canceled[0]?.memberId,
    )
    expect(event?.places.left, 'the seat went to the first in line').toBe(0)
  },
}
const comeBackStory: Story = {
  name: 'registrations.signUp (coming back)',
  action: 'registrations.signUp',
  prepare: async (world) => {
    const { eventId, input } = await eventWith(world, 1)
    await (await world.person('占座0')).must('registrations.cancel', { eventId })
    return { person: await world.person('占座0'), input }
  },
  healed: placesAgree,
}

const stories = [signUpStory, waitStory, cancelStory, comeBackStory]

for (const story of stories) {
  test(`${story.name}: dies between any two database calls and heals by the person’s own retry`, async () => {
    const seen = await everyPointOf(story, byRetry, story.healedForMyself)
    recordProof(`crash.${story.name.replace(/[^a-zA-Z]+/g, '-')}`, seen)
    expect(seen.healed).toBe(seen.pointsTried)
  }, 120_000)

  test(`${story.name}: dies between any two database calls and heals by the timer alone`, async () => {
    const seen = await everyPointOf(story, byTimer)
    expect(seen.healed).toBe(seen.pointsTried)
  }, 120_000)
}
