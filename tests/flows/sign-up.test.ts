import { expect, test } from 'vitest'
import type { Question } from '#shared/domain/questions'
import { openWorld, type Person, type World } from '../support/world'

const signUp = (person: Person, eventId: string, ifFull: 'ask' | 'wait' = 'ask') =>
  person.must('registrations.signUp', { eventId, answers: [], ifFull, permits: [] })

/** An event with this many seats, all of them taken. */
async function fullEvent(world: World, seats: number) {
  const { eventId } = await world.publishedEvent({ capacity: seats })
  const holders: Person[] = []
  for (let at = 0; at < seats; at += 1) {
    const holder = await world.person(`占座${at}`)
    await signUp(holder, eventId)
    holders.push(holder)
  }
  return { eventId, holders }
}

test('a sign-up takes a seat in four database calls and answers with the ticket', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')

  const { result, databaseCalls } = await world.cost(() => signUp(lin, eventId))

  expect(databaseCalls).toBe(4)
  expect(result).toMatchObject({ outcome: 'confirmed', placesLeft: 59, waitingCount: 0 })
  expect(result.registration).toMatchObject({ status: 'confirmed', displayName: '林一' })
  expect(result.registration?.ticket?.ticketNumber).toMatch(/^[0-9A-Z]{3}-\d{3}$/)
})

test('full is not a refusal: it offers the waiting list, and six database calls join it', async () => {
  const world = await openWorld()
  const { eventId } = await fullEvent(world, 2)
  const zhou = await world.person('周舟')

  const asked = await world.cost(() => signUp(zhou, eventId))
  const joined = await world.cost(() => signUp(zhou, eventId, 'wait'))

  expect(asked).toMatchObject({ databaseCalls: 4, result: { outcome: 'full', registration: null } })
  expect(joined).toMatchObject({
    databaseCalls: 6,
    result: { outcome: 'waiting', registration: { status: 'pending', position: 1 } },
  })
  expect(joined.result.registration?.ticket).toBeUndefined()
})

test('the waiting list keeps its order and says everybody’s position', async () => {
  const world = await openWorld()
  const { eventId } = await fullEvent(world, 1)
  const names = ['甲', '乙', '丙']
  for (const name of names) await signUp(await world.person(name), eventId, 'wait')

  const positions = await Promise.all(
    names.map(
      async (name) =>
        (await (await world.person(name)).must('events.get', { eventId })).registration?.position,
    ),
  )

  expect(positions).toEqual([1, 2, 3])
})

test('a freed seat goes to the first in line in the very call that frees it', async () => {
  const world = await openWorld()
  const { eventId, holders } = await fullEvent(world, 1)
  const [jia, yi] = [await world.person('甲'), await world.person('乙')]
  await signUp(jia, eventId, 'wait')
  await signUp(yi, eventId, 'wait')

  const { result, databaseCalls } = await world.cost(() =>
    (holders[0] as Person).must('registrations.cancel', { eventId }),
  )

  const first = await jia.must('events.get', { eventId })
  const second = await yi.must('events.get', { eventId })
  expect(result.registration.status).toBe('canceled')
  expect(first.registration).toMatchObject({ status: 'confirmed' })
  expect(first.registration?.promotedAt).toBeTruthy()
  expect(second.registration).toMatchObject({ status: 'pending', position: 1 })
  expect((await jia.must('notifications.list', {})).notifications).toMatchObject([
    { kind: 'promoted', eventId },
  ])
  expect(databaseCalls).toBeLessThanOrEqual(10)
})

test('whoever comes while others wait queues behind them, even when a seat is free for a moment', async () => {
  const world = await openWorld()
  const { eventId, holders } = await fullEvent(world, 1)
  await signUp(await world.person('甲'), eventId, 'wait')
  world.environment.faults.failCall(6, 'kill-before')
  await (holders[0] as Person).call('registrations.cancel', { eventId }).catch(() => undefined)
  world.environment.faults.clear()

  const late = await signUp(await world.person('晚到'), eventId, 'wait')

  expect(
    (await (await world.person('甲')).must('events.get', { eventId })).registration?.status,
  ).toBe('confirmed')
  expect(late.outcome).toBe('waiting')
})

test('canceling gives the seat back, twice is once, and coming back is a new attempt with a new ticket', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')
  const first = await signUp(lin, eventId)

  await lin.must('registrations.cancel', { eventId })
  await lin.must('registrations.cancel', { eventId })
  const second = await signUp(lin, eventId)

  const [registration] = world.environment.documents('registrations')
  expect(second.outcome).toBe('confirmed')
  expect(second.placesLeft).toBe(59)
  expect(second.registration?.ticket?.ticketRef).not.toBe(first.registration?.ticket?.ticketRef)
  expect(registration).toMatchObject({ attempt: 2, status: 'confirmed' })
  expect(registration?.formerTicketHashes).toHaveLength(1)
})

test('leaving the line moves everybody behind up by one', async () => {
  const world = await openWorld()
  const { eventId } = await fullEvent(world, 1)
  const [jia, yi] = [await world.person('甲'), await world.person('乙')]
  await signUp(jia, eventId, 'wait')
  await signUp(yi, eventId, 'wait')

  await jia.must('registrations.cancel', { eventId })

  expect((await yi.must('events.get', { eventId })).registration?.position).toBe(1)
})

const questions: Question[] = [
  { questionId: 'q1', text: '想听什么？', kind: 'text', options: [], isRequired: true },
  { questionId: 'q2', text: '午餐？', kind: 'single', options: ['米饭', '素食'], isRequired: true },
  {
    questionId: 'q3',
    text: '用过？',
    kind: 'multiple',
    options: ['A', 'B', 'C'],
    isRequired: false,
  },
]

test('custom questions: text, single and multiple choice, required or not; a wrong answer names its question and takes no seat', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60, questions })
  const lin = await world.person('林一')
  const answer = (answers: { questionId: string; text?: string; choices?: string[] }[]) =>
    lin.call('registrations.signUp', { eventId, answers, ifFull: 'ask', permits: [] })
  const text = { questionId: 'q1', text: '迁移' }
  const lunch = { questionId: 'q2', choices: ['素食'] }

  expect(await answer([lunch])).toMatchObject({
    refusal: { code: 'answer_required', path: 'answers.q1' },
  })
  expect(await answer([text])).toMatchObject({
    refusal: { code: 'answer_required', path: 'answers.q2' },
  })
  expect(await answer([text, { questionId: 'q2', choices: ['面条'] }])).toMatchObject({
    refusal: { code: 'answer_invalid' },
  })
  expect(await answer([text, { questionId: 'q2', choices: ['米饭', '素食'] }])).toMatchObject({
    refusal: { code: 'answer_invalid' },
  })
  expect(await answer([text, lunch, { questionId: 'q9', text: 'x' }])).toMatchObject({
    refusal: { code: 'answer_invalid', path: 'answers.q9' },
  })
  expect(world.environment.documents('registrations')).toEqual([])

  expect(await answer([text, lunch, { questionId: 'q3', choices: ['A', 'C'] }])).toMatchObject({
    ok: true,
    data: { placesLeft: 59 },
  })
  const { people } = await (await world.organizer()).must('registrations.roster', { eventId })
  expect(people[0]?.answers).toEqual([
    { question: '想听什么？', answer: '迁移' },
    { question: '午餐？', answer: '素食' },
    { question: '用过？', answer: 'A、C' },
  ])
})

test('an event that is canceled or over takes nobody', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')
  const canceled = await world.publishedEvent()
  await (await world.organizer()).must('events.cancel', {
    eventId: canceled.eventId,
    reason: '场地停电',
  })
  const past = await world.publishedEvent()

  const input = { answers: [], ifFull: 'ask' as const, permits: [] }
  expect(
    await lin.refused('registrations.signUp', { ...input, eventId: canceled.eventId }),
  ).toEqual({ code: 'not_open', state: 'canceled' })
  await world.environment.clock.set(past.event.endsAt)
  expect(await lin.refused('registrations.signUp', { ...input, eventId: past.eventId })).toEqual({
    code: 'not_open',
    state: 'over',
  })
})

test('an organizer who takes a registration away says why, and the person cannot come back by signing up', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')
  await signUp(lin, eventId)
  const leader = await world.organizer()
  const { people } = await leader.must('registrations.roster', { eventId })

  await leader.must('registrations.reject', {
    eventId,
    ticketHash: people[0]?.ticketHash ?? '',
    reason: '重复报名',
  })

  expect(
    await lin.refused('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] }),
  ).toEqual({ code: 'not_open', state: 'rejected' })
  expect((await lin.must('notifications.list', {})).notifications).toMatchObject([
    { kind: 'registration_rejected', note: '重复报名' },
  ])
  expect((await leader.must('events.manage', { eventId })).event).toMatchObject({
    placesLeft: 60,
    confirmedCount: 0,
  })
})

test('a person who is in cannot cancel any more', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')
  await signUp(lin, eventId)
  const [registration] = world.environment.documents('registrations')
  const door = await world.staff('何门', 'doorStaff', { kind: 'event', eventId })
  await world.environment.clock.set(
    (await lin.must('events.get', { eventId })).event?.startsAt ?? '',
  )
  await door.must('checkIns.record', {
    eventId,
    deviceId: 'device-01',
    scans: [
      {
        seq: 1,
        nonce: 'scan-0001',
        gate: '东门',
        answer: 'ok',
        isAdmission: true,
        method: 'search',
        ticketHash: String(registration?.ticketHash),
        scannedAt: world.now().toISOString(),
        clockOffset: 0,
      },
    ],
  })

  expect(await lin.refused('registrations.cancel', { eventId })).toEqual({
    code: 'already_checked_in',
  })
})

test('the tickets of a person are listed with their events in three database calls', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 60 })
  const lin = await world.person('林一')
  await signUp(lin, eventId)

  const { result, databaseCalls } = await world.cost(() => lin.must('registrations.mine', {}))

  expect(databaseCalls).toBe(3)
  expect(result.items).toMatchObject([
    { registration: { status: 'confirmed' }, event: { eventId } },
  ])
})
