import { expect, test } from 'vitest'
import { type DoorKnowledge, decideScan } from '#shared/domain/door'
import { type DoorPerson, sealPerson } from '#shared/domain/door-pack'
import { ticketCode, ticketHash, ticketKey, ticketNumber } from '#shared/domain/ticket-code'

const eventId = 'k7m2p4q4r5s3'
const eventKey = '3b'.repeat(32)
const now = new Date('2026-11-28T05:00:00.000Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

const lin = 'AAAAAAAAAAAAAAAAAAAA'
const zhou = 'BBBBBBBBBBBBBBBBBBBB'
const chen = 'CCCCCCCCCCCCCCCCCCCC'
const wu = 'DDDDDDDDDDDDDDDDDDDD'
const stranger = 'EEEEEEEEEEEEEEEEEEEE'

const line = (ref: string, displayName: string, status: DoorPerson['status']) =>
  sealPerson(
    ref,
    { displayName, status, ticketNumber: ticketNumber(ref) },
    new Uint8Array(12).fill(9),
  )
const door: DoorKnowledge = {
  eventId,
  eventKey,
  opensAt: '2026-11-28T03:30:00.000Z',
  closesAt: '2026-11-28T09:30:00.000Z',
  isCanceled: false,
  people: new Map(
    [
      line(lin, '林一', 'confirmed'),
      line(zhou, '周舟', 'canceled'),
      line(chen, '陈晨', 'revoked'),
      line(wu, '吴吾', 'confirmed'),
    ].map((sealed) => [sealed.ticketHash, sealed]),
  ),
  admitted: new Map([[ticketHash(wu), { at: '2026-11-28T04:31:00.000Z', gate: '东门' }]]),
}
const codeOf = (ref: string, at = now, id = eventId) =>
  ticketCode(id, ref, ticketKey(eventKey, ref), at)

test.each([
  ['a good ticket', codeOf(lin), 'ok'],
  ['one that is in already', codeOf(wu), 'already_in'],
  ['a screenshot', codeOf(lin, minutes(-3)), 'stale_code'],
  ['a screenshot of one that is in already', codeOf(wu, minutes(-3)), 'already_in'],
  ['another event’s ticket', codeOf(lin, now, 'z7z7z7z7z7z7'), 'wrong_event'],
  ['a canceled registration', codeOf(zhou), 'canceled'],
  ['a revoked one', codeOf(chen), 'revoked'],
  ['somebody who signed up after the list was loaded', codeOf(stranger), 'unknown_sync_needed'],
  ['a web address', 'https://example.com', 'not_a_ticket'],
  ['a forged code', ticketCode(eventId, lin, 'ab'.repeat(32), now), 'not_a_ticket'],
] as const)('%s', (_what, code, answer) => {
  expect(decideScan(code, door, now).answer).toBe(answer)
})

test('already in says when and where, and who', () => {
  expect(decideScan(codeOf(wu), door, now)).toMatchObject({
    at: '2026-11-28T04:31:00.000Z',
    gate: '东门',
    person: { displayName: '吴吾', ticketNumber: ticketNumber(wu) },
  })
})

test('before the doors open it says when they do, after they close when they did', () => {
  const early = new Date(Date.parse(door.opensAt) - 1)
  const late = new Date(door.closesAt)

  expect(decideScan(codeOf(lin, early), door, early)).toMatchObject({
    answer: 'too_early',
    at: door.opensAt,
  })
  expect(decideScan(codeOf(lin, late), door, late)).toMatchObject({
    answer: 'too_late',
    at: door.closesAt,
  })
})

test('a canceled event admits nobody', () => {
  expect(decideScan(codeOf(lin), { ...door, isCanceled: true }, now).answer).toBe('canceled')
})

test('a list line that was altered is as good as none', () => {
  const broken = line(lin, '林一', 'confirmed')
  const people = new Map([
    [broken.ticketHash, { ...broken, sealed: `00${broken.sealed.slice(2)}` }],
  ])

  expect(decideScan(codeOf(lin), { ...door, people }, now).answer).toBe('unknown_sync_needed')
})
