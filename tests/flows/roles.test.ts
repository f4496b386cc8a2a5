import { expect, test } from 'vitest'
import type { Role, Scope } from '#shared/domain/permissions'
import { firstAdminInvitation } from '../../config/first-admin'
import { newNonce, openWorld, type Person, type World } from '../support/world'

const DAY_MS = 86_400_000
const community: Scope = { kind: 'community' }
const shenzhen: Scope = { kind: 'chapter', chapterId: 'shenzhen' }
const inDays = (world: World, days: number) =>
  new Date(world.now().getTime() + days * DAY_MS).toISOString()

const invite = (world: World, giver: Person, role: Role, scope: Scope, days = 30) =>
  giver.must('roles.invite', { role, scope, until: inDays(world, days) })
const rolesOf = async (person: Person) =>
  (await person.must('members.me', {})).grants.map(({ role, scope }) => ({ role, scope }))
const invitations = (world: World) => world.environment.documents('roleInvitations')

test('the first admin is made by a one-time code that the deploy prints and nobody stores', async () => {
  const world = await openWorld()
  const { code, document } = firstAdminInvitation(world.now())
  await world.environment.insert('roleInvitations', [{ ...document }])
  const [first, second] = await Promise.all(['江管', '江二'].map(world.person))
  if (!first || !second) throw new Error('two people')
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(JSON.stringify(invitations(world))).not.toContain(code.replaceAll('-', ''))
  expect(await rolesOf(first)).toEqual([])

  const { grant } = await first.must('roles.claim', { code })

  expect(grant).toMatchObject({
    role: 'admin',
    scope: community,
    until: inDays(world, 366).slice(0, 10) + grant.until.slice(10),
  })
  expect(await rolesOf(first)).toEqual([{ role: 'admin', scope: community }])
  expect(await second.refused('roles.claim', { code })).toEqual({ code: 'code_used' })
  expect(await rolesOf(second)).toEqual([])
})

test('a code is forgiven its case, spaces, dashes and letters that look like numbers', async () => {
  const world = await openWorld()
  const { code } = await invite(world, await world.admin(), 'speaker', community)
  const person = await world.person('林一')
  const typed = code.toLowerCase().replaceAll('-', ' — ').replaceAll('0', 'o').replaceAll('1', 'l')

  await person.must('roles.claim', { code: ` ${typed} ` })

  expect(await rolesOf(person)).toEqual([{ role: 'speaker', scope: community }])
})

test('the same person entering a code again changes nothing', async () => {
  const world = await openWorld()
  const { code } = await invite(world, await world.admin(), 'organizer', shenzhen)
  const person = await world.person('林一')
  const first = await person.must('roles.claim', { code })
  await world.environment.clock.advance(DAY_MS)

  expect(await person.must('roles.claim', { code })).toEqual(first)
  expect(await rolesOf(person)).toEqual([{ role: 'organizer', scope: shenzhen }])
})

test('of many people who enter one code at once exactly one gets the role', async () => {
  const world = await openWorld()
  const { code } = await invite(world, await world.admin(), 'speaker', community)
  const people = await Promise.all(['甲', '乙', '丙', '丁', '戊', '己'].map(world.person))

  const replies = await Promise.all(people.map((person) => person.call('roles.claim', { code })))

  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code])))).toEqual(
    new Set(['code_used']),
  )
  const holders = await Promise.all(people.map(rolesOf))
  expect(holders.filter((roles) => roles.length > 0)).toHaveLength(1)
})

test('a claim that died before its grant heals by the same person’s retry, and still is nobody else’s', async () => {
  const world = await openWorld()
  const { code } = await invite(world, await world.admin(), 'speaker', community)
  const [person, other] = await Promise.all(['林一', '别人'].map(world.person))
  if (!person || !other) throw new Error('two people')

  world.environment.faults.failCall(4, 'kill-before')
  await person.call('roles.claim', { code }).catch(() => undefined)
  world.environment.faults.clear()
  expect(invitations(world).some(({ usedBy }) => usedBy !== undefined)).toBe(true)
  expect(await rolesOf(person)).toEqual([])

  expect(await other.refused('roles.claim', { code })).toEqual({ code: 'code_used' })
  await person.must('roles.claim', { code })
  expect(await rolesOf(person)).toEqual([{ role: 'speaker', scope: community }])
})

test('a code that nobody made, or that has expired, is unknown; it lasts seven days', async () => {
  const world = await openWorld()
  const { code, expiresAt } = await invite(world, await world.admin(), 'speaker', community)
  const person = await world.person('林一')
  expect(expiresAt.slice(0, 16)).toBe(inDays(world, 7).slice(0, 16))
  expect(await person.refused('roles.claim', { code: '7K4Q-09M2-XPRT' })).toEqual({
    code: 'code_unknown',
  })

  await world.environment.clock.set(expiresAt)

  expect(await person.refused('roles.claim', { code })).toEqual({ code: 'code_unknown' })
})

test('a door pass is for one event and ends a day after it at the latest', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const scope: Scope = { kind: 'event', eventId }
  const { code } = await invite(world, await world.organizer(), 'doorStaff', scope, 300)
  const volunteer = await world.person('何门')

  const { grant } = await volunteer.must('roles.claim', { code })

  expect(grant).toMatchObject({ role: 'doorStaff', scope })
  expect(grant.until).toBe(new Date(Date.parse(event.endsAt) + DAY_MS).toISOString())
  expect(await rolesOf(volunteer)).toHaveLength(1)
  await world.environment.clock.set(grant.until)
  expect(await rolesOf(volunteer)).toEqual([])
  expect(
    await (await world.organizer()).refused('roles.invite', {
      role: 'doorStaff',
      scope,
      until: inDays(world, 1),
    }),
  ).toEqual({ code: 'invalid_input', path: 'until' })
})

test('no role is given for longer than it may last, nor into the past', async () => {
  const world = await openWorld()
  const admin = await world.admin()
  const { code } = await invite(world, admin, 'speaker', community, 5_000)
  const { grant } = await (await world.person('林一')).must('roles.claim', { code })

  expect(grant.until.slice(0, 10)).toBe(inDays(world, 366).slice(0, 10))
  expect(
    await admin.refused('roles.invite', {
      role: 'speaker',
      scope: community,
      until: inDays(world, -1),
    }),
  ).toEqual({ code: 'invalid_input', path: 'until' })
})

test('everybody gives only the roles that are theirs to give', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const organizer = await world.organizer()
  const others = await world.organizer('shanghai')
  const seat = await world.committee()
  const may = async (person: Person, role: Role, scope: Scope) => {
    const reply = await person.call('roles.invite', { role, scope, until: inDays(world, 1) })
    return reply.ok ? 'yes' : reply.refusal.code
  }
  const event: Scope = { kind: 'event', eventId }

  expect(await may(organizer, 'doorStaff', event)).toBe('yes')
  expect(await may(organizer, 'organizer', shenzhen)).toBe('may_not_grant')
  expect(await may(organizer, 'admin', community)).toBe('may_not_grant')
  expect(await may(others, 'doorStaff', event)).toBe('not_found')
  expect(await may(others, 'doorStaff', { kind: 'event', eventId: 'nosuchevent' })).toBe(
    'not_found',
  )
  expect(await may(seat, 'organizer', shenzhen)).toBe('yes')
  expect(await may(seat, 'committee', { kind: 'seat', seat: 'chair' })).toBe('may_not_grant')
  expect(await may(seat, 'doorStaff', event)).toBe('may_not_grant')
  expect(await may(seat, 'organizer', community)).toBe('may_not_grant')
  expect(await may(await world.admin(), 'committee', { kind: 'seat', seat: 'chair' })).toBe('yes')
  expect(await may(await world.person('林一'), 'speaker', community)).toBe('not_allowed')
  expect(await may(world.visitor('路人'), 'speaker', community)).toBe('join_first')
})

test('a role taken back is gone at once, and its code gives it back to nobody', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const organizer = await world.organizer()
  const scope: Scope = { kind: 'event', eventId }
  const { code } = await invite(world, organizer, 'doorStaff', scope)
  const volunteer = await world.person('何门')
  await volunteer.must('roles.claim', { code })
  const { grants } = await organizer.must('roles.list', { scope })
  expect(grants.map(({ role, displayName }) => ({ role, displayName }))).toEqual([
    { role: 'doorStaff', displayName: '何门' },
  ])
  const grantId = grants[0]?.grantId ?? ''
  const others = await world.organizer('shanghai')
  expect(await others.refused('roles.revoke', { scope, grantId })).toEqual({ code: 'not_found' })

  expect(await organizer.must('roles.revoke', { scope, grantId })).toEqual({ revoked: true })

  expect(await rolesOf(volunteer)).toEqual([])
  expect((await organizer.must('roles.list', { scope })).grants).toEqual([])
  expect(await volunteer.refused('roles.claim', { code })).toEqual({ code: 'code_unknown' })
  expect(await organizer.must('roles.revoke', { scope, grantId })).toEqual({ revoked: false })
})

test('nobody takes back what is not theirs to give, by naming another scope', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const organizer = await world.organizer()
  await world.committee()
  const admin = await world.admin()
  const seat: Scope = { kind: 'seat', seat: 'secretary' }
  const [held] = (await admin.must('roles.list', { scope: seat })).grants

  const wrongScope = { scope: { kind: 'event', eventId } as const, grantId: held?.grantId ?? '' }
  expect(await organizer.must('roles.revoke', wrongScope)).toEqual({ revoked: false })
  expect(
    await organizer.refused('roles.revoke', { scope: seat, grantId: held?.grantId ?? '' }),
  ).toEqual({ code: 'may_not_grant' })
  expect(await organizer.refused('roles.list', { scope: seat })).toEqual({ code: 'may_not_grant' })

  expect((await admin.must('roles.list', { scope: seat })).grants).toEqual([held])
})

test('a committee sees of the community’s roles only those that it gives', async () => {
  const world = await openWorld()
  const seat = await world.committee()
  await world.staff('讲师', 'speaker', community)

  const { grants } = await seat.must('roles.list', { scope: community })

  expect(grants.map(({ role }) => role)).toEqual(['speaker'])
})

test('a retry of an invitation gives the same code, and one invitation', async () => {
  const world = await openWorld()
  const admin = await world.admin()
  const before = invitations(world).length
  const input = { role: 'speaker' as const, scope: community, until: inDays(world, 30) }
  const nonce = newNonce()

  const first = await admin.must('roles.invite', input, { nonce })
  await world.environment.clock.advance(5_000)

  expect(await admin.must('roles.invite', input, { nonce })).toEqual(first)
  expect(invitations(world)).toHaveLength(before + 1)
  expect((await admin.must('roles.invite', input)).code).not.toBe(first.code)
})

test('giving, taking and taking back a role is on record, without its code', async () => {
  const world = await openWorld()
  const { code } = await invite(world, await world.admin(), 'speaker', community)
  await (await world.person('林一')).must('roles.claim', { code })

  const entries = world.environment.documents('auditEntries')

  expect(entries.slice(-2)).toMatchObject([
    { action: 'roles.invite', details: { role: 'speaker', scope: 'community' } },
    { action: 'roles.claim', details: { role: 'speaker', scope: 'community' } },
  ])
  expect(JSON.stringify(entries)).not.toContain(code)
})

test('every tap on roles costs the database calls that its contract says', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const scope: Scope = { kind: 'event', eventId }
  const organizer = await world.organizer()
  const admin = await world.admin()
  const person = await world.person('林一')
  const cost = async (work: () => Promise<unknown>) => (await world.cost(work)).databaseCalls
  const { code } = await invite(world, organizer, 'doorStaff', scope)

  expect(await cost(() => invite(world, organizer, 'doorStaff', scope))).toBe(4)
  expect(await cost(() => invite(world, admin, 'speaker', community))).toBe(3)
  expect(await cost(() => person.refused('roles.claim', { code: 'nothing' }))).toBe(3)
  expect(await cost(() => person.must('roles.claim', { code }))).toBe(7)
  expect(await cost(() => person.must('roles.claim', { code }))).toBe(5)
  expect(await cost(() => organizer.must('roles.list', { scope }))).toBe(3)
  expect(await cost(() => admin.must('roles.list', { scope: community }))).toBe(2)
  const [held] = (await organizer.must('roles.list', { scope })).grants
  const grantId = held?.grantId ?? ''
  expect(await cost(() => organizer.must('roles.revoke', { scope, grantId }))).toBe(6)
  expect(await cost(() => admin.must('roles.revoke', { scope: community, grantId }))).toBe(3)
})
