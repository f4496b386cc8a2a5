import { expect, test } from 'vitest'
import { draftOf } from '../support/drafts'
import { byRetryAndTimer, type CrashStory, everyPointOf } from '../support/every-point'
import { recordProof } from '../support/proof'
import type { World } from '../support/world'

const eventOf = (world: World) => world.environment.documents('events')[0]
const newsOf = (world: World, kind: string) =>
  world.environment.documents('notifications').filter((news) => news.kind === kind)
const jobsOf = (world: World) => world.environment.documents('jobs').map(({ kind }) => kind)

async function proposal(world: World): Promise<string> {
  const organizer = await world.organizer()
  const draft = draftOf('workshop', world.now())
  const { event } = await organizer.must('events.create', { draft })
  await organizer.must('events.submit', { eventId: event.eventId, revision: 1 })
  return event.eventId
}

const stories: CrashStory[] = [
  {
    action: 'events.create',
    prepare: async (world) => ({
      person: await world.organizer(),
      input: { draft: draftOf('workshop', world.now()) },
    }),
    healed: (world) => expect(world.environment.documents('events')).toHaveLength(1),
  },
  {
    action: 'events.approve',
    prepare: async (world) => {
      const eventId = await proposal(world)
      return { person: await world.committee(), input: { eventId, revision: 2 } }
    },
    healed: (world) => {
      expect(eventOf(world)).toMatchObject({ status: 'published', revision: 3 })
      expect(newsOf(world, 'proposal_approved')).toHaveLength(1)
      expect(jobsOf(world)).toEqual(['repairPlaces'])
    },
  },
  {
    action: 'events.sendBack',
    prepare: async (world) => {
      const eventId = await proposal(world)
      const verdict = { verdict: 'returned', note: '请补一位讲师' }
      return { person: await world.committee(), input: { eventId, revision: 2, ...verdict } }
    },
    healed: (world) => {
      expect(eventOf(world)).toMatchObject({ status: 'returned', revision: 3 })
      expect(newsOf(world, 'proposal_returned')).toHaveLength(1)
    },
  },
  {
    action: 'events.cancel',
    prepare: async (world) => {
      const { eventId } = await world.publishedEvent({ capacity: 1 })
      const input = { eventId, answers: [], ifFull: 'wait' as const, permits: [] }
      for (const name of ['甲', '乙'])
        await (await world.person(name)).must('registrations.signUp', input)
      return { person: await world.organizer(), input: { eventId, reason: '场地停电' } }
    },
    healed: (world) => {
      expect(eventOf(world)).toMatchObject({ status: 'canceled', revision: 4 })
      expect(newsOf(world, 'event_canceled')).toHaveLength(2)
      expect(jobsOf(world)).toEqual(['repairPlaces'])
    },
  },
  {
    action: 'events.update',
    prepare: async (world) => {
      const { eventId, event } = await world.publishedEvent({ capacity: 1 })
      const input = { eventId, answers: [], ifFull: 'wait' as const, permits: [] }
      for (const name of ['甲', '乙'])
        await (await world.person(name)).must('registrations.signUp', input)
      const draft = draftOf('workshop', world.now(), {
        capacity: 2,
        exceptionReason: '场地所限',
        venue: { name: '二号厅', city: '深圳', address: '南山区科技园路 2 号' },
      })
      return {
        person: await world.organizer(),
        input: { eventId, revision: event.revision, draft },
      }
    },
    healed: (world) => {
      expect(eventOf(world)).toMatchObject({ capacity: 2, revision: 4, places: { left: 0 } })
      expect(newsOf(world, 'promoted')).toHaveLength(1)
      expect(newsOf(world, 'event_changed').length).toBeGreaterThanOrEqual(1)
      expect(jobsOf(world)).toEqual(['repairPlaces'])
    },
  },
  {
    action: 'roles.claim',
    prepare: async (world) => {
      const until = new Date(world.now().getTime() + 30 * 86_400_000).toISOString()
      const role = { role: 'speaker' as const, scope: { kind: 'community' as const }, until }
      const { code } = await (await world.admin()).must('roles.invite', role)
      return { person: await world.person('林一'), input: { code } }
    },
    healed: (world) => {
      const [, person] = world.environment.documents('members')
      expect(person?.grants).toMatchObject([{ role: 'speaker' }])
    },
  },
]

for (const story of stories)
  test(`${story.action}: dies between any two database calls and heals by the same tap again`, async () => {
    const seen = await everyPointOf(story, byRetryAndTimer)
    recordProof(`crash.${story.action.replace('.', '-')}`, seen)
    expect(seen.healed).toBe(seen.pointsTried)
  }, 120_000)
