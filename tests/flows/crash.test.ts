import { expect, test } from 'vitest'
import type { ActionName } from '#shared/contract/contract'
import { recordProof } from '../support/proof'
import { newNonce, openWorld, type Person, type World } from '../support/world'

interface Story {
  name: string
  action: ActionName
  /** The world just before the tap, and who taps what. */
  prepare(world: World): Promise<{ person: Person; input: object }>
  /** What must hold when all has healed; throws otherwise. */
  healed(world: World): void
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

/** Runs the tap once to learn its database calls, then dies before and after each of them in a fresh world. */
async function everyPoint(
  story: Story,
  recover: (world: World, tap: () => Promise<unknown>) => Promise<void>,
  healed = story.healed,
): Promise<{ databaseCalls: number; pointsTried: number; healed: number }> {
  const rehearsal = await openWorld()
  const { person, input } = await story.prepare(rehearsal)
  const { databaseCalls } = await rehearsal.cost(() => person.must(story.action, input as never))
  let healedPoints = 0
  let pointsTried = 0
  for (let call = 1; call <= databaseCalls; call += 1)
    for (const how of ['kill-before', 'kill-after'] as const) {
      const world = await openWorld()
      const tap = await story.prepare(world)
      const nonce = newNonce()
      const again = () => tap.person.must(story.action, tap.input as never, { nonce })
      pointsTried += 1
      world.environment.faults.failCall(call, how)
      await again().catch(() => undefined)
      world.environment.faults.clear()
      await recover(world, again)
      healed(world)
      healedPoints += 1
    }
  return { databaseCalls, pointsTried, healed: healedPoints }
}

const byRetry = async (_world: World, tap: () => Promise<unknown>) => {
  await tap()
}
const byTimer = async (world: World) => {
  await world.environment.clock.advance(16 * 60_000)
  await world.environment.fireTimer('timer')
}

const stories = [signUpStory, waitStory, cancelStory, comeBackStory]

for (const story of stories) {
  test(`${story.name}: dies between any two database calls and heals by the person’s own retry`, async () => {
    const seen = await everyPoint(story, byRetry, story.healedForMyself)
    recordProof(`crash.${story.name.replace(/[^a-zA-Z]+/g, '-')}`, seen)
    expect(seen.healed).toBe(seen.pointsTried)
  }, 120_000)

  test(`${story.name}: dies between any two database calls and heals by the timer alone`, async () => {
    const seen = await everyPoint(story, byTimer)
    expect(seen.healed).toBe(seen.pointsTried)
  }, 120_000)
}
