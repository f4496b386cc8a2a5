import { expect, test } from 'vitest'
import type { Action } from '#shared/contract/action'
import { refusalCodes } from '#shared/contract/refusals'
import { type Role, roles, type Scope, scopeKindOf } from '#shared/domain/permissions'
import { recordProof } from '../support/proof'
import { openWorld, type Person, type World } from '../support/world'
import { actions } from './actions'
import { samples } from './samples'
import { writesSince } from './writes'

const scopes: Record<Scope['kind'], Scope> = {
  community: { kind: 'community' },
  chapter: { kind: 'chapter', chapterId: 'shanghai' },
  event: { kind: 'event', eventId: '' },
  sponsor: { kind: 'sponsor', eventId: '', sponsorId: 'sponsor1' },
  seat: { kind: 'seat', seat: 'expert' },
}

type Who = 'visitor' | 'member' | Role

const isNamed = ({ who }: Action, caller: Who): boolean => {
  if (who === 'anyone') return true
  if (caller === 'visitor') return false
  return who === 'members' || (caller !== 'member' && who.includes(caller))
}

async function everybody(world: World, eventId: string): Promise<[Who, Person][]> {
  const people: [Who, Person][] = [
    ['visitor', world.visitor('访客')],
    ['member', await world.person('会员')],
  ]
  for (const role of roles) {
    const kind = scopeKindOf[role]
    const scope =
      kind === 'event' || kind === 'sponsor'
        ? ({ ...scopes[kind], eventId } as Scope)
        : scopes[kind]
    people.push([role, await world.staff(`角色${role}`, role, scope)])
  }
  return people
}

test('every action refuses every role that its contract does not name, and writes nothing', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ chapterId: 'shanghai' })
  const people = await everybody(world, eventId)
  const mark = world.environment.trace.mark()
  const wrong: string[] = []
  let refused = 0

  for (const [name, promise] of actions) {
    for (const [role, person] of people) {
      if (isNamed(promise, role)) continue
      const input = withEvent(samples[name], eventId)
      const reply = await person.call(name, input as never)
      const code = reply.ok ? 'answered' : reply.refusal.code
      if (code === (role === 'visitor' ? 'join_first' : 'not_allowed')) refused += 1
      else wrong.push(`${role} ${name} → ${code}`)
    }
  }
  const wrote = writesSince(world.environment, mark)
  recordProof('contract.permissions', {
    actions: actions.length,
    roles: people.length,
    pairsRefused: refused,
    pairsWrong: wrong.length,
  })

  expect(wrong).toEqual([])
  expect(wrote).toEqual([])
}, 120_000)

test('a role in another place is no role: organizers, door staff and sponsor staff are refused what is not theirs', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ chapterId: 'shenzhen' })
  const { eventId: other } = await world.publishedEvent({ chapterId: 'shanghai' })
  const strangers: [Role, Person][] = [
    ['organizer', await world.organizer('shanghai')],
    ['doorStaff', await world.staff('别处门岗', 'doorStaff', { kind: 'event', eventId: other })],
  ]
  const mark = world.environment.trace.mark()
  const wrong: string[] = []
  let tried = 0

  for (const [name, promise] of actions) {
    const input = withEvent(samples[name], eventId)
    if (JSON.stringify(input) === JSON.stringify(samples[name])) continue
    for (const [role, person] of strangers) {
      if (!Array.isArray(promise.who) || !isNamed(promise, role)) continue
      tried += 1
      const reply = await person.call(name, input as never)
      const code = reply.ok ? 'answered' : reply.refusal.code
      if (!['not_found', 'may_not_grant'].includes(code)) wrong.push(`${role} ${name} → ${code}`)
    }
  }

  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(12)
  expect(writesSince(world.environment, mark)).toEqual([])
}, 60_000)

test('a role that has ended or has not begun is no role', async () => {
  const world = await openWorld()
  const seat = await world.committee()
  await seat.must('events.proposals', {})

  await world.environment.clock.advance(400 * 86_400_000)

  expect(await seat.refused('events.proposals', {})).toEqual({ code: 'not_allowed' })
})

test('every action says who may, every refusal it names exists, and every action that writes says so', () => {
  for (const [name, promise] of actions) {
    expect(promise.does, name).toBeTruthy()
    for (const code of promise.refusals) expect(Object.keys(refusalCodes), name).toContain(code)
    if (promise.who !== 'anyone') expect(promise.refusals, name).toContain('join_first')
    if (Array.isArray(promise.who)) expect(promise.refusals, name).toContain('not_allowed')
    expect(
      Object.values(promise.databaseCalls).every((calls) => calls > 0),
      name,
    ).toBe(true)
  }
})

/** The sample with its made-up event replaced by one that exists. */
function withEvent(sample: unknown, eventId: string): unknown {
  return JSON.parse(JSON.stringify(sample).replaceAll('ev3nt0000000', eventId))
}
