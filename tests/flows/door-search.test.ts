import { expect, test } from 'vitest'
import { openPerson } from '#shared/domain/door-pack'
import { openGate } from '../support/gate'
import { openDoors } from '../support/open-doors'
import { newNonce, type Person } from '../support/world'

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
