import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFunctions, type Mutate } from '../../config/build-functions'
import { mutantFolder } from '../support/cloud'
import { openGate } from '../support/gate'
import { MINUTE, openDoors, volunteerAt } from '../support/open-doors'
import { recordProof } from '../support/proof'
import { newNonce, type Person } from '../support/world'

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
    devices: [{ deviceId: gate.deviceId, gate: '东门', received: 50, missing: 0 }],
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
    { received: 1, missing: 0 },
    { received: 1, missing: 0 },
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
  expect(before.result.devices).toMatchObject([{ received: 2, missing: 1 }])
  expect(after.devices).toMatchObject([{ received: 3, missing: 0 }])
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

test('twelve gates scan one ticket at the same moment: exactly one admits it, each scan is on record', async () => {
  const atOnce = async (mutate?: Mutate) => {
    const { world, eventId, first, volunteer } = await openDoors()
    const names = Array.from({ length: 12 }, (_, at) => `${at + 1} 号门`)
    const gates = await Promise.all(names.map((name) => openGate(world, volunteer, eventId, name)))
    world.environment.useFunctions(mutate ? await mutated(mutate) : {})
    const code = await world.codeOf(first, eventId)
    for (const gate of gates) gate.scan(code)
    world.environment.faults.databaseLatencyMs = 5
    const answers = await Promise.all(gates.map((gate) => gate.deliver()))
    const ok = answers.filter(({ results }) => results[0]?.answer === 'ok').length
    return { gates: gates.length, ok, onRecord: world.environment.documents('scans').length }
  }

  const guarded = await atOnce()
  const unguarded = await atOnce(withoutDoorGuard)
  const expected = { gates: 12, ok: 1, onRecord: 12 }
  recordProof('races.admission', {
    name: 'one ticket at twelve gates',
    expected,
    guarded,
    unguarded,
  })

  expect(guarded).toEqual(expected)
  expect(unguarded.ok, 'the same test must admit twice without the guard').toBeGreaterThan(1)
}, 60_000)

/** Admits whether or not somebody is in already. Throws when the guard is not where it is expected. */
const withoutDoorGuard: Mutate = (path, source) => {
  if (!path.endsWith('check-ins/admit.ts')) return undefined
  const guard = ", 'checkIns.entry': where.exists(false)"
  if (!source.includes(guard)) throw new Error('the guard is gone: the mutant would prove nothing')
  return source.replace(guard, '')
}

async function mutated(mutate: Mutate) {
  const folder = mutantFolder('without-door-guard')
  await buildFunctions(folder, mutate)
  return { api: { entry: join(folder, 'api', 'index.js') } }
}
