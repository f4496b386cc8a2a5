import { holidayDocuments } from '../../config/holidays'
import type { Environment } from '../api'
import { chapters } from './demo-world/chapters'
import {
  day,
  draftUnfinished,
  handsOnToday,
  hour,
  minute,
  nightTalk,
  panelFull,
  panelProposed,
  soon,
  techTalkOnline,
  workshopInShanghai,
  workshopNearlyFull,
  workshopPast,
} from './demo-world/event-plans'
import { admitAll, createDraft, eventsOf, propose, publish, signUpAll } from './demo-world/events'
import { giveRole, giveRoles, joinEverybody, type People, peopleOf } from './demo-world/people'
import type { Landmark } from './stage-state'

type Plan = (world: World) => Promise<void>

interface World {
  readonly environment: Environment
  readonly people: People
  readonly now: Date
  /** Whether one of the organizer's events has this title, is in one of these states, and is not over. */
  has(title: string, ...states: string[]): boolean
}

/**
 * Brings the demo world up to now through the real functions: there is always an event whose doors
 * are open, one next week that is nearly full, a full one with a line, a members' evening, one past
 * event with a certificate to claim, a proposal and a draft. A second time changes nothing.
 * @param at another present than the machine's
 * @returns the event of today
 */
export async function topUpDemoWorld(environment: Environment, at?: Date): Promise<Landmark> {
  const toPresent = () => (at ? environment.clock.set(at) : environment.clock.reset())
  await toPresent()
  const isNew = environment.documents('chapters').length === 0
  if (isNew) {
    await environment.insert('chapters', chapters)
    await environment.insert(
      'holidays',
      holidayDocuments().map((holidays) => ({ ...holidays })),
    )
  }
  const people = peopleOf(environment)
  if (isNew) await environment.clock.advance(-30 * day)
  await joinEverybody(people)
  await giveRoles(environment, people)
  if (isNew) await toPresent()
  await holdPastEvent(environment, people)
  await toPresent()

  const now = environment.clock.now()
  const known = await Promise.all(Object.values(people.organizers).map(eventsOf))
  const has: World['has'] = (title, ...states) =>
    known
      .flat()
      .some(
        (event) =>
          event.title === title &&
          states.includes(event.status) &&
          event.endsAt > now.toISOString(),
      )
  for (const plan of plans) await plan({ environment, people, now, has })
  return openDoors(environment, people, now)
}

const plans: readonly Plan[] = [
  async ({ people, now, has }) => {
    const draft = workshopNearlyFull(now)
    if (has(draft.title, 'published')) return
    const eventId = await publish(people, people.organizers.shenzhen, draft)
    const answers = [{ questionId: 'stack', choices: ['容器'] }]
    await signUpAll(eventId, people.crowd.slice(0, 46), answers)
  },
  async ({ people, now, has }) => {
    const draft = panelFull(now)
    if (has(draft.title, 'published')) return
    const eventId = await publish(people, people.organizers.shenzhen, draft)
    await signUpAll(eventId, [people.of['lin-yi'], ...people.crowd.slice(0, 11)])
    for (const person of [people.of['zhou-zhou'], ...people.crowd.slice(20, 22)])
      await signUpAll(eventId, [person])
  },
  async ({ people, now, has }) => {
    const { holidays } = await people.organizers.shenzhen.do('events.workbench', {})
    const draft = nightTalk(now, holidays)
    if (has(draft.title, 'published')) return
    const eventId = await publish(people, people.organizers.shenzhen, draft)
    await signUpAll(eventId, people.crowd.slice(10, 22))
  },
  async ({ people, now, has }) => {
    const draft = techTalkOnline(now)
    if (has(draft.title, 'published')) return
    await signUpAll(await publish(people, people.organizers.genai, draft), people.crowd.slice(0, 9))
  },
  async ({ people, now, has }) => {
    const draft = workshopInShanghai(now)
    if (has(draft.title, 'published')) return
    await signUpAll(
      await publish(people, people.organizers.shanghai, draft),
      people.crowd.slice(30, 44),
    )
  },
  async ({ people, now, has }) => {
    const draft = panelProposed(now)
    if (!has(draft.title, 'submitted')) await propose(people.organizers.shenzhen, draft)
  },
  async ({ people, now, has }) => {
    const draft = draftUnfinished(now)
    if (!has(draft.title, 'draft')) await createDraft(people.organizers.shenzhen, draft)
  },
]

/** 林一 was at an event and may claim its certificate. Turns the clock back and leaves it there. */
async function holdPastEvent(environment: Environment, people: People): Promise<void> {
  const { of, crowd, organizers } = people
  const { claimable } = await of['lin-yi'].do('certificates.mine', {})
  if (claimable.length > 0) return
  const draft = workshopPast(environment.clock.now())
  const audience = [of['lin-yi'], of['zhou-zhou'], ...crowd.slice(0, 14)]
  await environment.clock.set(new Date(Date.parse(draft.startsAt) - 10 * day))
  const eventId = await publish(people, organizers.shenzhen, draft)
  await signUpAll(eventId, audience)
  await environment.clock.set(new Date(Date.parse(draft.startsAt) - 20 * minute))
  await admitAll(environment, organizers.shenzhen, eventId, '东门', audience.slice(0, 9))
}

/** The event of today: its doors are open, some are in, 何门 stands at the east gate. */
async function openDoors(environment: Environment, people: People, now: Date): Promise<Landmark> {
  const { of, crowd, organizers } = people
  const from = new Date(now.getTime() + 30 * minute).toISOString()
  const until = new Date(now.getTime() + 2 * hour).toISOString()
  const known = (await eventsOf(organizers.shenzhen)).find(
    ({ format, status, startsAt }) =>
      format === 'handsOn' && status === 'published' && startsAt > from && startsAt < until,
  )
  const draft = handsOnToday(soon(now))
  const eventId = known?.eventId ?? (await publish(people, organizers.shenzhen, draft))
  const { shenzhen } = organizers
  await giveRole(now, shenzhen, of['he-men'], 'doorStaff', { kind: 'event', eventId }, 2)
  if (!known) {
    await signUpAll(eventId, [of['zhou-zhou'], ...crowd.slice(0, 22)])
    await admitAll(environment, shenzhen, eventId, '西门', crowd.slice(0, 6))
  }
  const { title, startsAt, endsAt } = known ?? draft
  return { title, start: startsAt, end: endsAt }
}
