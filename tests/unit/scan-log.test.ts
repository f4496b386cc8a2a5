import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile, type ScanEntry } from '#shared/domain/scan-log'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 28, 5, 0, seconds)).toISOString()
const scan = (more: Partial<ScanEntry>): ScanEntry => ({
  deviceId: 'east-phone',
  seq: 1,
  gate: '东门',
  ticketHash: 'a1',
  answer: 'ok',
  isAdmission: true,
  scannedAt: at(0),
  isUndone: false,
  ...more,
})

/** Logs of up to three phones, each numbered without gaps. */
const logs: fc.Arbitrary<ScanEntry[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('east', 'south', 'west'),
      ticketHash: fc.constantFrom('a1', 'b2', 'c3', 'd4'),
      seconds: fc.nat(30),
      isAdmission: fc.boolean(),
      isUndone: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((lines) => {
    const seqs = new Map<string, number>()
    return lines.map(({ device, seconds, ...line }) => {
      const seq = (seqs.get(device) ?? 0) + 1
      seqs.set(device, seq)
      return scan({ ...line, deviceId: device, gate: device, seq, scannedAt: at(seconds) })
    })
  })

test('the report does not depend on the order in which the logs arrive, nor on lines that arrive twice', () => {
  fc.assert(
    fc.property(
      logs.chain((entries) =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray(entries, { minLength: entries.length }),
          fc.subarray(entries),
        ),
      ),
      ([entries, shuffled, repeated]) => {
        expect(reconcile([...shuffled, ...repeated])).toEqual(reconcile(entries))
      },
    ),
  )
})

test('a line that is known undone from one source and not from another is undone, in either order', () => {
  const before = scan({})
  const after = scan({ isUndone: true })

  expect(reconcile([before, after])).toEqual(reconcile([after, before]))
  expect(reconcile([before, after]).admitted).toBe(0)
})

test('no admission is lost: each stands in the count or in a conflict', () => {
  fc.assert(
    fc.property(logs, (entries) => {
      const standing = entries.filter((entry) => entry.isAdmission && !entry.isUndone)
      const { admitted, conflicts } = reconcile(entries)
      const extra = conflicts.reduce((sum, { admissions }) => sum + admissions.length - 1, 0)
      expect(admitted + extra).toBe(standing.length)
      expect(admitted).toBe(new Set(standing.map(({ ticketHash }) => ticketHash)).size)
    }),
  )
})

test('two doors that admitted one ticket are one conflict with both times, earliest first', () => {
  const east = scan({ scannedAt: at(20) })
  const west = scan({ deviceId: 'west-phone', gate: '西门', scannedAt: at(5) })

  expect(reconcile([east, west])).toMatchObject({
    admitted: 1,
    conflicts: [
      {
        ticketHash: 'a1',
        admissions: [
          { gate: '西门', at: at(5) },
          { gate: '东门', at: at(20) },
        ],
      },
    ],
  })
})

test('numbers below the highest one that have not arrived are missing', () => {
  const entries = [1, 2, 5].map((seq) => scan({ seq, scannedAt: at(seq) }))

  expect(reconcile(entries).devices).toEqual([
    { deviceId: 'east-phone', gate: '东门', received: 3, missing: 2 },
  ])
})

test('a phone that lost its log and used a number again loses neither line', () => {
  const first = scan({ scannedAt: at(1) })
  const second = scan({ ticketHash: 'b2', scannedAt: at(9) })

  expect(reconcile([first, second]).admitted).toBe(2)
})
