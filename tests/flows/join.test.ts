import { expect, test } from 'vitest'
import { openWorld } from '../support/world'

test('after choosing identity once, next sign-up asks nothing (S35)', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const qiao = world.visitor('阿乔')
  const asked = await qiao.refused('registrations.signUp', {
    eventId,
    answers: [],
    ifFull: 'ask',
    permits: [],
  })
  const { member } = await qiao.must('members.join', {
    displayName: '阿乔',
    identity: 'enthusiast',
    relation: { kind: 'customer', company: '某某网络' },
  })

  const first = await qiao.must('registrations.signUp', {
    eventId,
    answers: [],
    ifFull: 'ask',
    permits: [],
  })
  const again = await qiao.must('members.me', {})

  expect(asked).toEqual({ code: 'join_first' })
  expect(member).toMatchObject({
    displayName: '阿乔',
    identity: 'enthusiast',
    relation: { company: '某某网络' },
  })
  expect(first.outcome).toBe('confirmed')
  expect(again.member).toEqual(member)
})

test('joining twice, even at once, makes one member (D7)', async () => {
  const world = await openWorld()
  const qiao = world.visitor('阿乔')
  const join = () => qiao.must('members.join', { displayName: '阿乔', identity: 'decisionMaker' })

  const both = await Promise.all([join(), join()])
  const later = await qiao.must('members.join', { displayName: '别的名字', identity: 'enthusiast' })

  expect(new Set([...both, later].map(({ member }) => member.memberId)).size).toBe(1)
  expect(later.member.displayName).toBe('阿乔')
  expect(world.environment.documents('members')).toHaveLength(1)
})

test('a member changes the own profile: the company goes when it is left out', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')
  await lin.must('members.update', {
    displayName: '林一',
    surname: '林',
    identity: 'professional',
    relation: { kind: 'partner', company: '云帆' },
  })

  const { member } = await lin.must('members.update', {
    displayName: '一一',
    identity: 'decisionMaker',
  })

  expect(member).toMatchObject({ displayName: '一一', identity: 'decisionMaker' })
  expect((await lin.must('members.me', {})).member).toEqual(member)
  expect(world.environment.documents('members')[0]).not.toHaveProperty('relation')
})

test('no OPENID is stored in clear, and none ever reaches a phone', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const lin = await world.person('林一')
  const answers = [
    await lin.call('members.me', {}),
    await lin.call('registrations.signUp', {
      eventId,
      answers: [],
      ifFull: 'ask',
      permits: ['reminder'],
    }),
    await lin.call('registrations.mine', {}),
    await (await world.organizer()).call('registrations.roster', { eventId }),
  ]

  const stored = [
    'members',
    'registrations',
    'events',
    'auditEntries',
    'notifications',
    'roleInvitations',
  ]
    .flatMap((name) => world.environment.documents(name))
    .map((document) => JSON.stringify(document))

  expect(stored.join()).not.toContain(lin.openid)
  expect(JSON.stringify(answers)).not.toContain(lin.openid)
  expect(JSON.stringify(answers)).not.toContain('sealedOpenid')
})

test('a text that others see passes content safety before anything is written (S60)', async () => {
  const world = await openWorld()
  const qiao = world.visitor('阿乔')

  const refusal = await qiao.refused('members.join', {
    displayName: '阿乔',
    identity: 'enthusiast',
    relation: { kind: 'customer', company: '违禁词公司' },
  })

  expect(refusal).toEqual({ code: 'text_not_allowed', path: 'relation.company' })
  expect(world.environment.documents('members')).toEqual([])
})

test('when content safety does not answer, the text is not accepted yet and a retry is', async () => {
  const world = await openWorld()
  const qiao = world.visitor('阿乔')
  world.environment.openapi.answer('security.msgSecCheck', () => ({
    errcode: -1,
    errmsg: 'system error',
  }))
  const first = await qiao.refused('members.join', { displayName: '阿乔', identity: 'enthusiast' })
  world.environment.openapi.reset()

  const second = await qiao.call('members.join', { displayName: '阿乔', identity: 'enthusiast' })

  expect(first).toEqual({ code: 'text_check_unavailable' })
  expect(second.ok).toBe(true)
})

test('a defect is one calm answer with its request id in the log, and tells nothing of what went wrong', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')
  world.environment.faults.failCall(2, 'error')

  const reply = await lin.call('registrations.mine', {})

  const [invocation] = world.environment.trace.last(1)
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'internal_error' } })
  expect(Object.keys(reply.ok ? {} : reply.refusal)).toEqual(['code'])
  expect(invocation?.logs.join('\n')).toContain(reply.requestId)
})

test('over the rate the cloud says busy, so that the phone tries again by itself', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')
  world.environment.faults.failCall(1, 'limit')

  expect(await lin.refused('members.me', {})).toEqual({ code: 'busy' })
})
