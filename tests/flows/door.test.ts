import { expect, test } from 'vitest'
import { doorAnswers } from '#shared/domain/door'
import { openPerson } from '#shared/domain/door-pack'
import { ticketCode, ticketHash } from '#shared/domain/ticket-code'
import { openGate } from '../support/gate'
import { newNonce, openWorld, type Person, type World } from '../support/world'

const MINUTE = 60_000
const signUp = (person: Person, eventId: string) =>
  person.must('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] })

/** An event whose doors are open, with a volunteer and these people on its list. */
async function openDoors(names: readonly string[] = ['林一']) {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const people: Person[] = []
  for (const name of names) {
    const person = await world.person(name)
    await signUp(person, eventId)
    people.push(person)
  }
  const volunteer = await volunteerAt(world, eventId)
  await world.environment.clock.set(minutesFrom(event.startsAt, -30))
  return { world, eventId, event, people, first: people[0] as Person, volunteer }
}

const minutesFrom = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()

const volunteerAt = async (world: World, eventId: string, name = '何门') =>
  world.staff(name, 'doorStaff', { kind: 'event', eventId }, await world.organizer())

/** The code that a ticket would show at another time. */
async function codeAt(world: World, person: Person, eventId: string, minutes: number) {
  const { registration } = await person.must('events.get', { eventId })
  const { ticketRef = '', ticketKey = '' } = registration?.ticket ?? {}
  const then = new Date(world.now().getTime() + minutes * MINUTE)
  return ticketCode(eventId, ticketRef, ticketKey, then)
}

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

test('scan → welcome: decided on the phone, confirmed by the cloud in three database calls, and the ticket becomes a souvenir', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')

  const shown = gate.scan(await world.codeOf(first, eventId))
  const { result, databaseCalls } = await world.cost(() => gate.deliver())

  expect(shown).toMatchObject({ answer: 'ok', person: { displayName: '林一' } })
  expect(databaseCalls).toBe(3)
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

test('a batch after a gap: fifty scans, each exactly once, times preserved, sending it again changes nothing', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `参会者${at}`)
  const { world, eventId, people, volunteer } = await openDoors(names)
  const gate = await openGate(world, volunteer, eventId, '东门')
  for (const person of people) {
    gate.scan(await world.codeOf(person, eventId))
    await world.environment.clock.advance(6_000)
  }
  const sent = [...gate.queue]

  const { results } = await gate.deliver()
  gate.queue.push(...sent)
  const again = await gate.deliver()

  expect(results.every(({ answer }) => answer === 'ok')).toBe(true)
  expect(again.results).toEqual(results)
  const log = world.environment.documents('scans')
  expect(log.map(({ scannedAt }) => scannedAt).sort()).toEqual(
    sent.map(({ scannedAt }) => scannedAt),
  )
  expect(await volunteer.must('checkIns.report', { eventId })).toEqual({
    admitted: 50,
    expected: 50,
    conflicts: [],
    devices: [{ deviceId: gate.deviceId, gate: '东门', received: 50, missing: [] }],
  })
})

test('two offline doors admit the same ticket, sync reports one conflict with both times and never loses either scan', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const second = await volunteerAt(world, eventId, '沈西')
  const east = await openGate(world, volunteer, eventId, '东门')
  const west = await openGate(world, second, eventId, '西门')
  const inEast = east.scan(await world.codeOf(first, eventId))
  await world.environment.clock.advance(3 * MINUTE)
  const inWest = west.scan(await world.codeOf(first, eventId))
  expect([inEast.answer, inWest.answer]).toEqual(['ok', 'ok'])

  const late = await west.deliver()
  const early = await east.deliver()
  const report = await world.cost(() => volunteer.must('checkIns.report', { eventId }))

  expect(late.results).toMatchObject([{ answer: 'ok' }])
  expect(early.results).toMatchObject([
    { answer: 'already_in', at: inWest.scan.scannedAt, gate: '西门' },
  ])
  expect(report.databaseCalls).toBe(4)
  expect(report.result).toMatchObject({
    admitted: 1,
    conflicts: [
      {
        ticketNumber: inEast.person?.ticketNumber,
        admissions: [
          { gate: '东门', at: inEast.scan.scannedAt },
          { gate: '西门', at: inWest.scan.scannedAt },
        ],
      },
    ],
  })
  expect(report.result.devices.map(({ received, missing }) => ({ received, missing }))).toEqual([
    { received: 1, missing: [] },
    { received: 1, missing: [] },
  ])
})

test('the report says which scans of a phone have not arrived yet', async () => {
  const { world, eventId, people, volunteer } = await openDoors(['林一', '周舟', '陈晨'])
  const gate = await openGate(world, volunteer, eventId, '东门')
  for (const person of people) gate.scan(await world.codeOf(person, eventId))
  const [kept] = gate.queue.splice(1, 1)

  await gate.deliver()
  const before = await world.cost(() => volunteer.must('checkIns.report', { eventId }))
  gate.queue.push(...(kept ? [kept] : []))
  await gate.deliver()
  const after = await volunteer.must('checkIns.report', { eventId })

  expect(before.databaseCalls).toBe(3)
  expect(before.result.devices).toMatchObject([{ received: 2, missing: [2] }])
  expect(after.devices).toMatchObject([{ received: 3, missing: [] }])
})

test('undo takes an admission back with a reason; the log keeps both, and the person can be admitted again', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const { scan } = gate.scan(await world.codeOf(first, eventId))
  await gate.deliver()
  const taking = {
    eventId,
    deviceId: gate.deviceId,
    scanNonce: scan.nonce,
    reason: 'wrong_person',
  } as const

  const undone = await world.cost(() => volunteer.must('checkIns.undo', taking))
  const again = await volunteer.must('checkIns.undo', taking)

  expect(undone).toEqual({ databaseCalls: 6, result: { undone: true } })
  expect(again).toEqual({ undone: true })
  expect((await first.must('events.get', { eventId })).registration?.checkedInAt).toBeUndefined()
  expect(world.environment.documents('scans')).toMatchObject([
    { nonce: scan.nonce, isAdmission: true, undo: { reason: 'wrong_person' } },
  ])
  const fresh = await openGate(world, volunteer, eventId, '东门', gate.deviceId)
  expect(fresh.pack.lastSeq).toBe(1)
  expect(await fresh.scanOnline(await world.codeOf(first, eventId))).toMatchObject({ answer: 'ok' })
})

test('a scan that arrives again after it was undone stays undone', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const { scan } = gate.scan(await world.codeOf(first, eventId))
  await gate.deliver()
  const { deviceId } = gate
  await volunteer.must('checkIns.undo', {
    eventId,
    deviceId,
    scanNonce: scan.nonce,
    reason: 'mistake',
  })

  gate.queue.push(scan)
  await gate.deliver()

  expect((await first.must('events.get', { eventId })).registration?.checkedInAt).toBeUndefined()
  expect((await volunteer.must('checkIns.report', { eventId })).admitted).toBe(0)
})

test('undoing one of two admissions of a ticket leaves its owner checked in by the other', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const east = await openGate(world, volunteer, eventId, '东门')
  const west = await openGate(world, volunteer, eventId, '西门')
  const inEast = east.scan(await world.codeOf(first, eventId))
  west.scan(await world.codeOf(first, eventId))
  await east.deliver()
  await west.deliver()

  const { deviceId } = east
  const { nonce: scanNonce } = inEast.scan
  await volunteer.must('checkIns.undo', { eventId, deviceId, scanNonce, reason: 'mistake' })

  const { registration } = await first.must('events.get', { eventId })
  expect(registration?.checkedInGate).toBe('西门')
  expect(await volunteer.must('checkIns.report', { eventId })).toMatchObject({
    admitted: 1,
    conflicts: [],
  })
})

test('only a scan of this event and device can be undone', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const { scan } = gate.scan(await world.codeOf(first, eventId))
  await gate.deliver()
  const taking = {
    eventId,
    deviceId: gate.deviceId,
    scanNonce: scan.nonce,
    reason: 'other',
  } as const

  expect(await volunteer.refused('checkIns.undo', { ...taking, deviceId: newNonce() })).toEqual({
    code: 'scan_unknown',
  })
  expect(await volunteer.refused('checkIns.undo', { ...taking, scanNonce: newNonce() })).toEqual({
    code: 'scan_unknown',
  })
})

test('a door hears of the other gates with its own scans, undone ones marked, and counts live', async () => {
  const { world, eventId, people, volunteer } = await openDoors(['林一', '周舟'])
  const [lin, zhou] = people as [Person, Person]
  const organizer = await world.organizer()
  const east = await openGate(world, volunteer, eventId, '东门')
  const west = await openGate(world, organizer, eventId, '西门')
  const inEast = east.scan(await world.codeOf(lin, eventId))
  await east.deliver()
  west.scan(await world.codeOf(zhou, eventId))
  const { scans } = { scans: [...west.queue] }
  const hear = (since: string) =>
    organizer.must('checkIns.record', { eventId, deviceId: west.deviceId, scans, since })

  const first = await world.cost(() => hear(west.pack.since))
  const { nonce: scanNonce, ticketHash, scannedAt: at } = inEast.scan
  await volunteer.must('checkIns.undo', {
    eventId,
    deviceId: east.deviceId,
    scanNonce,
    reason: 'left_again',
  })
  const second = await hear(first.result.since ?? '')
  await world.environment.clock.advance(5 * MINUTE)
  const quiet = await hear(second.since ?? '')
  const later = await hear(quiet.since ?? '')

  expect(first.databaseCalls).toBe(5)
  expect(first.result).toMatchObject({ isCanceled: false, results: [{ answer: 'ok' }] })
  expect(first.result.others).toEqual([{ ticketHash, gate: '东门', at, isUndone: false }])
  expect(second.others).toEqual([{ ticketHash, gate: '东门', at, isUndone: true }])
  expect(later.others).toEqual([])
  const opened = await openGate(world, volunteer, eventId, '南门')
  expect(opened.pack).toMatchObject({ expected: 2, lastSeq: 0 })
  expect(opened.pack.admissions.filter(({ isUndone }) => !isUndone)).toHaveLength(1)
})

test('search by name needs two characters, shows at most five, masked, and every search is on record', async () => {
  const names = ['林一一', '林一二', '林一三', '林一四', '林一五', '林一六', 'Lina Wen']
  const { world, eventId, volunteer } = await openDoors(names)
  const search = (text: string) => ({ eventId, by: 'name', text }) as const

  const found = await world.cost(() => volunteer.must('checkIns.search', search('林一')))
  const latin = await volunteer.must('checkIns.search', search('lina'))
  const nobody = await volunteer.must('checkIns.search', search('王五'))

  expect(found.databaseCalls).toBe(4)
  expect(found.result.hasMore).toBe(true)
  expect(found.result.results.map(({ maskedName }) => maskedName)).toEqual(Array(5).fill('林*'))
  expect(latin.results).toMatchObject([{ maskedName: 'L***n', answer: 'ok' }])
  expect(nobody).toEqual({ results: [], hasMore: false })
  expect(await volunteer.refused('checkIns.search', search('林'))).toEqual({
    code: 'invalid_input',
    path: 'text',
  })
  for (const name of names) expect(JSON.stringify(found.result)).not.toContain(name)
  const entries = world.environment
    .documents('auditEntries')
    .filter(({ action }) => action === 'checkIns.search')
  expect(entries).toMatchObject([
    { subject: { eventId }, details: { by: 'name', results: 5 } },
    { details: { by: 'name', results: 1 } },
    { details: { by: 'name', results: 0 } },
  ])
  expect(JSON.stringify(entries)).not.toContain('林')
})

test('search by number finds exactly one ticket, and who was found can be let in', async () => {
  const { world, eventId, people, volunteer } = await openDoors(['林一', '周舟'])
  const { registration } = await (people[0] as Person).must('events.get', { eventId })
  const number = registration?.ticket?.ticketNumber ?? ''
  const search = (text: string) => ({ eventId, by: 'number', text }) as const

  const { results } = await volunteer.must('checkIns.search', search(number.toLowerCase()))
  const part = await volunteer.must('checkIns.search', search(number.slice(0, 3)))
  const [found] = results
  const scan = {
    seq: 1,
    nonce: newNonce(),
    gate: '东门',
    answer: 'ok',
    isAdmission: true,
    method: 'search',
    ticketHash: found?.ticketHash,
    scannedAt: world.now().toISOString(),
    clockOffset: 0,
  } as const
  const recorded = await volunteer.must('checkIns.record', {
    eventId,
    deviceId: newNonce(),
    scans: [scan],
  })
  const after = await volunteer.must('checkIns.search', search(number))

  expect(results).toMatchObject([{ maskedName: '林*', ticketTail: number.slice(-3), answer: 'ok' }])
  expect(part.results).toEqual([])
  expect(recorded.results).toMatchObject([{ answer: 'ok' }])
  expect(after.results).toMatchObject([{ answer: 'already_in', gate: '东门', at: scan.scannedAt }])
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

test('a lost phone reveals nobody: with the list and the event’s key in hand no name and no ticket can be recovered', async () => {
  const { world, eventId, people, volunteer } = await openDoors(['林一', '周舟', 'Ada Wong'])
  const gate = await openGate(world, volunteer, eventId, '东门')
  const kept = JSON.stringify(gate.pack)
  const registrations = world.environment.documents('registrations')

  for (const { displayName, ticketRef, memberId } of registrations)
    for (const secret of [displayName, ticketRef, memberId]) expect(kept).not.toContain(secret)
  for (const { name } of people) expect(kept).not.toContain(Buffer.from(name).toString('hex'))
  // Everything that a finder could derive a ticket from: what is on the phone, and what can be guessed.
  const guesses = [
    ...people.map(({ name }) => name),
    gate.pack.eventKey,
    gate.pack.eventId,
    gate.deviceId,
    ...gate.pack.people.map((line) => line.ticketHash),
    ...registrations.map(({ _id }) => String(_id)),
    ...Array.from({ length: 300 }, (_, at) => `7K4-${String(at).padStart(3, '0')}`),
  ]
  for (const line of gate.pack.people)
    for (const guess of guesses) expect(openPerson(guess, line)).toBeUndefined()
  const owned = registrations.map(({ ticketRef }) =>
    gate.pack.people.map((line) => openPerson(String(ticketRef), line)).filter(Boolean),
  )
  expect(owned.map((opened) => opened.length)).toEqual([1, 1, 1])
})

test('a door of a canceled event says so to everybody', async () => {
  const { world, eventId, first, volunteer } = await openDoors()
  const code = await world.codeOf(first, eventId)
  await (await world.organizer()).must('events.cancel', { eventId, reason: '场地停电' })
  const gate = await openGate(world, volunteer, eventId, '东门')

  expect(gate.pack.isCanceled).toBe(true)
  expect(gate.scan(code).answer).toBe('canceled')
})
