import { expect, test } from 'vitest'
import { openGate } from '../support/gate'
import { openDoors } from '../support/open-doors'
import { newNonce, type Person } from '../support/world'

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
  const code = await world.codeOf(first as Person, eventId)
  const seen = await volunteer.must('checkIns.record', {
    eventId,
    deviceId,
    scans: [about(9, { code })],
  })
  expect(seen.results, 'whoever showed the code is named').toMatchObject([
    { answer: 'ok', person: { displayName: '林一' } },
  ])
})
