import { expect, test } from 'vitest'
import type { Scope } from '#shared/domain/permissions'
import { newNonce, openWorld, type Person, type World } from '../support/world'

const community: Scope = { kind: 'community' }
const inDays = (world: World, days: number) =>
  new Date(world.now().getTime() + days * 86_400_000).toISOString()
const grantOf = async (giver: Person, scope: Scope, name: string) =>
  (await giver.must('roles.list', { scope })).grants.find(({ displayName }) => displayName === name)
    ?.grantId ?? ''

test('whoever may give a role no more has no codes left in the drawer: not for others, not for themselves', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const admin = await world.admin()
  const seat: Scope = { kind: 'seat', seat: 'expert' }
  const door: Scope = { kind: 'event', eventId }
  const organizer = await world.organizer()
  const second = await world.staff('江三', 'admin', community)
  const friend = await world.person('朋友')
  const codeBy = async (giver: Person, role: 'doorStaff' | 'admin' | 'committee', scope: Scope) =>
    (await giver.must('roles.invite', { role, scope, until: inDays(world, 5) })).code
  const codes = {
    door: await codeBy(organizer, 'doorStaff', door),
    used: await codeBy(organizer, 'doorStaff', door),
    admin: await codeBy(second, 'admin', community),
    seat: await codeBy(second, 'committee', seat),
  }
  const volunteer = await world.person('何门')
  const held = await volunteer.must('roles.claim', { code: codes.used })

  const chapter: Scope = { kind: 'chapter', chapterId: 'shenzhen' }
  for (const [scope, name] of [
    [chapter, '沈南'],
    [community, '江三'],
  ] as const)
    await admin.must('roles.revoke', { scope, grantId: await grantOf(admin, scope, name) })

  const unknown = { code: 'code_unknown' }
  expect(await friend.refused('roles.claim', { code: codes.door })).toEqual(unknown)
  expect(await friend.refused('roles.claim', { code: codes.seat })).toEqual(unknown)
  expect(await second.refused('roles.claim', { code: codes.admin })).toEqual(unknown)
  expect((await second.must('members.me', {})).grants).toEqual([])
  expect(await volunteer.must('roles.claim', { code: codes.used }), 'a role held stays').toEqual(
    held,
  )
})

test('a role is taken back however many people hold one in its scope', async () => {
  const world = await openWorld()
  const admin = await world.admin()
  const speaker = await world.staff('讲师', 'speaker', community)
  const grantId = await grantOf(admin, community, '讲师')
  const [pattern] = world.environment
    .documents('members')
    .filter(({ displayName }) => displayName === '讲师')
  const grants = pattern?.grants as Record<string, unknown>[]
  await world.environment.insert(
    'members',
    Array.from({ length: 250 }, (_, at) => ({
      ...pattern,
      _id: `0${at}`,
      memberId: `m${at}`,
      displayName: `讲师${at}`,
      grants: grants.map((grant) => ({ ...grant, grantId: `g${at}` })),
    })),
  )

  expect(await admin.must('roles.revoke', { scope: community, grantId: 'g249' })).toEqual({
    revoked: true,
  })
  expect(await admin.must('roles.revoke', { scope: community, grantId })).toEqual({ revoked: true })
  expect((await speaker.must('members.me', {})).grants).toEqual([])
})

test('one nonce for two different wishes is two wishes: no decision is announced that was never made', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const nonce = newNonce()
  const copied = await organizer.must('events.copy', { eventId })
  const its = { eventId: copied.event.eventId }
  const sent = await organizer.must('events.submit', { ...its, revision: 1 })
  const approved = await seat.must(
    'events.approve',
    { ...its, revision: sent.event.revision },
    { nonce },
  )

  const declined = await seat.call(
    'events.sendBack',
    { ...its, revision: sent.event.revision, verdict: 'declined', note: '不行' },
    { nonce },
  )

  expect(declined).toMatchObject({ ok: false, refusal: { code: 'wrong_state' } })
  expect(approved.event.status).toBe('published')
  expect(event.status).toBe('published')
  const { notifications } = await organizer.must('notifications.list', {})
  expect(notifications.map(({ kind }) => kind)).not.toContain('proposal_declined')
})
