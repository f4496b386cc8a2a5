import { expect, test } from 'vitest'
import { openGate } from '../support/gate'
import { openDoors, signUp } from '../support/open-doors'
import { newNonce } from '../support/world'

test('a hostile door phone cannot hide its searches behind one nonce: every view is on record', async () => {
  const { world, eventId, volunteer } = await openDoors(['林一', '周舟'])
  const nonce = newNonce()
  const look = (text: string) =>
    volunteer.must('checkIns.search', { eventId, by: 'name', text }, { nonce })

  for (const text of ['林一', '周舟', '王五']) await look(text)

  const searches = world.environment
    .documents('auditEntries')
    .filter(({ action }) => action === 'checkIns.search')
  expect(searches.map(({ details }) => details)).toMatchObject([
    { results: 1 },
    { results: 1 },
    { results: 0 },
  ])
})

test('two changes under one nonce are two entries, the same change sent again is one', async () => {
  const { world, eventId, people } = await openDoors(['林一', '周舟'])
  const organizer = await world.organizer()
  const roster = await organizer.must('registrations.roster', { eventId })
  const nonce = newNonce()
  const reject = (ticketHash: string) =>
    organizer.must('registrations.reject', { eventId, ticketHash, reason: '重复报名' }, { nonce })

  for (const { ticketHash } of roster.people) await reject(ticketHash)
  await reject(roster.people[0]?.ticketHash ?? '')

  const entries = world.environment
    .documents('auditEntries')
    .filter(({ action }) => action === 'registrations.reject')
  expect(entries).toHaveLength(people.length)
})

test('no door phone turns its sealed list into names by asking the cloud about each line', async () => {
  const { world, eventId, volunteer, first } = await openDoors(['林一', '周舟'])
  const { deviceId, pack } = await openGate(world, volunteer, eventId, '东门')
  const about = (seq: number, what: { code: string } | { ticketHash: string }) => ({
    seq,
    nonce: newNonce(),
    gate: '东门',
    answer: 'unknown_sync_needed' as const,
    isAdmission: false,
    scannedAt: world.now().toISOString(),
    clockOffset: 0,
    method: 'code' in what ? ('code' as const) : ('search' as const),
    ...what,
  })
  const scans = pack.people.map(({ ticketHash }, at) => about(at + 1, { ticketHash }))

  const asked = await volunteer.must('checkIns.record', { eventId, deviceId, scans })

  expect(asked.results.map(({ answer }) => answer)).toEqual(['ok', 'ok'])
  expect(JSON.stringify(asked)).not.toMatch(/林一|周舟/)
  const code = await world.codeOf(first, eventId)
  const seen = await volunteer.must('checkIns.record', {
    eventId,
    deviceId,
    scans: [about(9, { code })],
  })
  expect(seen.results, 'whoever showed the code is named').toMatchObject([
    { answer: 'ok', person: { displayName: '林一' } },
  ])
})

const lineOf = (at: Date, more: object) => ({
  seq: 1,
  nonce: newNonce(),
  gate: '东门',
  answer: 'not_a_ticket' as const,
  isAdmission: false,
  method: 'code' as const,
  scannedAt: at.toISOString(),
  clockOffset: 0,
  ...more,
})

test('a phone that claims a hundred thousand scans does not make the report of all doors unreadable', async () => {
  const { world, eventId, volunteer } = await openDoors()
  for (let phone = 0; phone < 4; phone += 1)
    await volunteer.must('checkIns.record', {
      eventId,
      deviceId: `phone-${phone}-hostile`,
      scans: [lineOf(world.now(), { seq: 100_000 })],
    })

  const report = await volunteer.must('checkIns.report', { eventId })

  expect(report.devices).toHaveLength(4)
  expect(report.devices[0]).toMatchObject({ received: 1, missing: 99_999 })
  expect(JSON.stringify(report).length).toBeLessThan(10_000)
})

test('nobody was let in later than now: a phone whose clock runs ahead writes no future into a ticket', async () => {
  const { world, eventId, volunteer, first } = await openDoors()
  const code = await world.codeOf(first, eventId)
  const tomorrow = new Date(world.now().getTime() + 86_400_000)

  await volunteer.must('checkIns.record', {
    eventId,
    deviceId: newNonce(),
    scans: [lineOf(tomorrow, { answer: 'ok', isAdmission: true, code })],
  })

  const { registration } = await first.must('events.get', { eventId })
  expect(registration?.checkedInAt?.slice(0, 10)).toBe(world.now().toISOString().slice(0, 10))
})

test('a code of another event, an altered one and one made without the key let nobody in', async () => {
  const { world, eventId, volunteer, first } = await openDoors()
  const { eventId: other } = await world.publishedEvent({ title: '另一场' })
  await signUp(first, other)
  const good = await world.codeOf(first, eventId)
  const elsewhere = await world.codeOf(first, other)
  const relabeled = [good.slice(0, 10), elsewhere.slice(10)].join('')
  const last = good.endsWith('A') ? 'B' : 'A'
  const altered = `${good.slice(0, -1)}${last}`
  const codes = [elsewhere, relabeled, altered]
  const { results } = await volunteer.must('checkIns.record', {
    eventId,
    deviceId: newNonce(),
    scans: codes.map((code, at) =>
      lineOf(world.now(), {
        seq: at + 1,
        nonce: newNonce(),
        answer: 'ok',
        isAdmission: true,
        code,
      }),
    ),
  })

  expect(results.map(({ answer }) => answer)).toEqual([
    'wrong_event',
    'not_a_ticket',
    'not_a_ticket',
  ])
  const { registration } = await first.must('events.get', { eventId })
  expect(registration?.checkedInAt).toBeUndefined()
})

test('the door of the largest event still opens when everybody is in: its list and its log fit into one answer', async () => {
  const { world, eventId, volunteer, first } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  await gate.scanOnline(await world.codeOf(first, eventId))
  const [registration] = world.environment.documents('registrations')
  const [scan] = world.environment.documents('scans')
  const hashes = Array.from({ length: 1_900 }, (_, at) => at.toString(16).padStart(32, '0'))
  const many = (pattern: object | undefined, more: object = {}) =>
    hashes.map((ticketHash, at) => ({
      ...pattern,
      ...more,
      _id: `${eventId}_${at}`,
      memberId: `many${at}`,
      ticketHash,
      changedAt: new Date(world.now().getTime() + at).toISOString(),
    }))
  await world.environment.insert(
    'registrations',
    many(registration, { displayName: '名字有八个字的人' }),
  )
  await world.environment.insert('scans', many(scan))

  const { pack } = await openGate(world, volunteer, eventId, '西门')

  expect(pack.people).toHaveLength(1_901)
  expect(pack.admissions).toHaveLength(1_901)
})
