import { expect, test } from 'vitest'
import { doorAnswers } from '#shared/domain/door'
import { ticketCode, ticketHash } from '#shared/domain/ticket-code'
import { openGate } from '../support/gate'
import { codeAt, minutesFrom, openDoors, signUp } from '../support/open-doors'
import { newNonce, type Person } from '../support/world'

test('a volunteer finds the door of their pass, an organizer the doors of the chapter today, each in two database calls', async () => {
  const { world, eventId, volunteer } = await openDoors()
  const organizer = await world.organizer()
  const elsewhere = await world.organizer('shanghai')

  const pass = await world.cost(() => volunteer.must('checkIns.doors', {}))
  const chapter = await world.cost(() => organizer.must('checkIns.doors', {}))
  const other = await elsewhere.must('checkIns.doors', {})

  expect(pass.databaseCalls).toBe(2)
  expect(pass.result.events).toMatchObject([{ eventId, venueName: '科技园 B1 报告厅' }])
  expect(chapter.databaseCalls).toBe(2)
  expect(chapter.result.events.map((door) => door.eventId)).toEqual([eventId])
  expect(other.events).toEqual([])
})

test('a door pass opens its own door and no other; to everybody else the event does not exist', async () => {
  const { world, eventId, volunteer } = await openDoors()
  const { eventId: otherEvent } = await world.publishedEvent({ title: '另一场' })
  const otherOrganizer = await world.organizer('shanghai')
  const member = await world.person('路人')
  const open = (id: string) => ({ eventId: id, deviceId: newNonce(), gate: '东门' })

  await volunteer.must('checkIns.openDoor', open(eventId))
  expect(await volunteer.refused('checkIns.openDoor', open(otherEvent))).toEqual({
    code: 'not_found',
  })
  expect(await otherOrganizer.refused('checkIns.openDoor', open(eventId))).toEqual({
    code: 'not_found',
  })
  expect(await member.refused('checkIns.openDoor', open(eventId))).toEqual({ code: 'not_allowed' })
  const record = { eventId: otherEvent, deviceId: newNonce(), scans: [] }
  expect(await volunteer.refused('checkIns.record', record)).toEqual({ code: 'not_found' })
  expect(await volunteer.refused('checkIns.report', { eventId: otherEvent })).toEqual({
    code: 'not_found',
  })
  const search = { eventId: otherEvent, by: 'name', text: '林一' } as const
  expect(await volunteer.refused('checkIns.search', search)).toEqual({ code: 'not_found' })
})

test('opening a door costs five database calls and goes on record; the pass ends with the grant, at most twelve hours after the event', async () => {
  const { world, eventId, event, volunteer } = await openDoors()
  const brief = await world.staff(
    '短时',
    'doorStaff',
    { kind: 'event', eventId },
    await world.organizer(),
  )

  const { result, databaseCalls } = await world.cost(() =>
    openGate(world, volunteer, eventId, '东门'),
  )

  expect(databaseCalls).toBe(5)
  expect(result.pack.passUntil).toBe(minutesFrom(event.endsAt, 12 * 60))
  expect(result.pack).toMatchObject({
    opensAt: minutesFrom(event.startsAt, -120),
    closesAt: event.endsAt,
  })
  expect(world.environment.documents('auditEntries')).toContainEqual(
    expect.objectContaining({
      action: 'checkIns.openDoor',
      subject: { eventId, gate: '东门', deviceId: result.deviceId },
    }),
  )
  await world.environment.clock.set(minutesFrom(event.endsAt, 12 * 60))
  const open = { eventId, deviceId: newNonce(), gate: '东门' }
  expect(await brief.refused('checkIns.openDoor', open)).toEqual({ code: 'not_found' })
})

test('scan → welcome: decided on the phone, confirmed by the cloud in three database calls, and the ticket becomes a souvenir', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')

  const shown = gate.scan(await world.codeOf(first, eventId))
  world.environment.openapi.reset()
  const { result, databaseCalls } = await world.cost(() => gate.deliver())

  expect(shown).toMatchObject({ answer: 'ok', person: { displayName: '林一' } })
  expect(databaseCalls).toBe(3)
  expect(world.environment.openapi.calls(), 'a scan waits for nothing else').toEqual([])
  expect(result.results).toEqual([{ nonce: shown.scan.nonce, answer: 'ok' }])
  const { registration } = await first.must('events.get', { eventId })
  expect(registration).toMatchObject({ checkedInAt: shown.scan.scannedAt, checkedInGate: '东门' })
  expect(await first.refused('registrations.cancel', { eventId })).toEqual({
    code: 'already_checked_in',
  })
})

test('twice is already_in with the time and the gate, said by the phone and by the cloud', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const east = await openGate(world, volunteer, eventId, '东门')
  const west = await openGate(world, volunteer, eventId, '西门')
  const { scan } = east.scan(await world.codeOf(first, eventId))
  await east.deliver()

  const again = east.scan(await world.codeOf(first, eventId))
  const elsewhere = await world.cost(async () =>
    west.scanOnline(await codeAt(world, first, eventId, 0)),
  )

  const before = { answer: 'already_in', at: scan.scannedAt, gate: '东门' }
  expect(again).toMatchObject(before)
  expect(elsewhere.result).toMatchObject(before)
})

test('every answer of the vocabulary, on the phone and in the cloud', async () => {
  const { world, eventId, event, people, volunteer } = await openDoors(['林一', '周舟', '陈晨'])
  const [lin, zhou, chen] = people as [Person, Person, Person]
  const codeOfZhou = await world.codeOf(zhou, eventId)
  const codeOfChen = await world.codeOf(chen, eventId)
  const other = await world.publishedEvent({ title: '另一场' })
  await signUp(lin, other.eventId)
  await zhou.must('registrations.cancel', { eventId })
  const organizer = await world.organizer()
  const { people: roster } = await organizer.must('registrations.roster', { eventId })
  const hashOfChen = roster.find(({ displayName }) => displayName === '陈晨')?.ticketHash ?? ''
  await organizer.must('registrations.reject', {
    eventId,
    ticketHash: hashOfChen,
    reason: '冒名报名',
  })
  const gate = await openGate(world, volunteer, eventId, '东门')
  const late = await world.person('迟来')
  await signUp(late, eventId)
  const seen = new Map<string, { phone: string; cloud?: string }>()
  const scan = async (text: string) => {
    const { answer } = gate.scan(text)
    const { results } = await gate.deliver()
    seen.set(answer, { phone: answer, cloud: results[0]?.answer })
  }

  await scan(await codeAt(world, lin, eventId, -5))
  await scan(await world.codeOf(lin, eventId))
  await scan(await world.codeOf(lin, eventId))
  await scan(await world.codeOf(lin, other.eventId))
  await scan(codeOfZhou)
  await scan(codeOfChen)
  await scan(await world.codeOf(late, eventId))
  await scan('https://example.com')
  await world.environment.clock.set(minutesFrom(event.startsAt, -121))
  await scan(await world.codeOf(late, eventId))
  await world.environment.clock.set(event.endsAt)
  await scan(await world.codeOf(late, eventId))

  expect([...seen.keys()].sort()).toEqual([...doorAnswers].sort())
  const { unknown_sync_needed: unknown, ...others } = Object.fromEntries(seen)
  expect(unknown).toEqual({ phone: 'unknown_sync_needed', cloud: 'ok' })
  for (const { phone, cloud } of Object.values(others)) expect(cloud).toBe(phone)
})

test('who signed up after the list was loaded: the cloud says who it is and that the ticket is good', async () => {
  const { world, eventId, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const late = await world.person('迟来')
  const { registration } = await signUp(late, eventId)

  const code = await world.codeOf(late, eventId)
  const asked = gate.scan(code)
  const { result, databaseCalls } = await world.cost(() => gate.deliver())
  gate.letIn(asked, code)
  const { results } = await gate.deliver()

  expect(asked.answer).toBe('unknown_sync_needed')
  expect(databaseCalls).toBe(3)
  expect(result.results).toMatchObject([
    {
      answer: 'ok',
      person: { displayName: '迟来', ticketNumber: registration?.ticket?.ticketNumber },
    },
  ])
  expect(results).toMatchObject([{ answer: 'ok' }])
  expect((await volunteer.must('checkIns.report', { eventId })).admitted).toBe(1)
})

test('the ticket of an attempt that was canceled stays canceled, the new one is good', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const former = await world.codeOf(first, eventId)
  await first.must('registrations.cancel', { eventId })
  await signUp(first, eventId)
  const gate = await openGate(world, volunteer, eventId, '东门')

  const old = await gate.scanOnline(former)
  const fresh = await gate.scanOnline(await world.codeOf(first, eventId))

  expect(old?.answer).toBe('canceled')
  expect(fresh?.answer).toBe('ok')
})

test('a code of an older window is amber: one tap admits it, on record', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const screenshot = await codeAt(world, first, eventId, -10)

  const shown = gate.scan(screenshot)
  gate.letIn(shown, screenshot)
  const { results } = await gate.deliver()

  expect(shown).toMatchObject({ answer: 'stale_code', person: { displayName: '林一' } })
  expect(results.map(({ answer }) => answer)).toEqual(['stale_code', 'stale_code'])
  const log = world.environment.documents('scans')
  expect(log.map(({ isAdmission }) => isAdmission).sort()).toEqual([false, true])
  expect((await volunteer.must('checkIns.report', { eventId })).admitted).toBe(1)
})

test('the phone’s word admits nobody: a forged code is no ticket, whatever the phone says', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const { registration } = await first.must('events.get', { eventId })
  const ref = registration?.ticket?.ticketRef ?? ''
  const forged = ticketCode(eventId, ref, 'ab'.repeat(32), world.now())

  gate.letIn({ answer: 'ok', ticketHash: ticketHash(ref) }, forged)
  const { results } = await gate.deliver()

  expect(results).toMatchObject([{ answer: 'not_a_ticket' }])
  const after = await first.must('events.get', { eventId })
  expect(after.registration?.checkedInAt).toBeUndefined()
})

test('a door of a canceled event says so to everybody', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const code = await world.codeOf(first, eventId)
  await (await world.organizer()).must('events.cancel', { eventId, reason: '场地停电' })
  const gate = await openGate(world, volunteer, eventId, '东门')

  expect(gate.pack.isCanceled).toBe(true)
  expect(gate.scan(code).answer).toBe('canceled')
})
