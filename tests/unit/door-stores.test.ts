import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIns, type GateScan } from '#shared/contract/check-ins'
import { firstAdmissions, hear } from '../../src/door/admissions'
import { openPackStore } from '../../src/door/pack-store'
import { type DoorStorage, openScanStore, type SentScan } from '../../src/door/scan-store'
import { aStorage, packOf, ticketOf } from '../support/door-world'

const place = { memberId: 'he', eventId: 'k7m2p4q4r5s3', deviceId: 'device-01' }
const scan = (nonce: string): Omit<SentScan, 'seq'> => ({
  nonce,
  gate: '东门',
  answer: 'ok',
  isAdmission: true,
  method: 'code',
  code: 'UG1.K7M2P4.ABCDEFGHIJKLMNOPQRST.0ABCDE.ABCDEFGHIJKLMNOP',
  ticketHash: 'ab'.repeat(16),
  scannedAt: '2026-11-28T05:02:00.000Z',
  clockOffset: -1_200,
})

describe('the scan log', () => {
  test('writes what the contract takes, under growing numbers', () => {
    const store = openScanStore(aStorage(), place)
    store.append(scan('nonce-0001'))
    store.append(scan('nonce-0002'))

    const scans = store.all().map(({ state: _state, undo: _undo, ...sent }) => sent)
    const sent = { eventId: place.eventId, deviceId: place.deviceId, scans }

    expect(checkIns.record.input.parse(sent)).toEqual(sent)
    expect(scans.map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('keeps a line whose writing was cut off before its number was noted', () => {
    const storage = aStorage()
    const cutOff: DoorStorage = {
      ...storage,
      write: (key, text) => {
        if (/\.2$/.test(key)) storage.write(key, text)
        else if (!storage.read(`${key}.2`)) storage.write(key, text)
      },
    }
    const store = openScanStore(cutOff, place)
    store.append(scan('nonce-0001'))
    store.append(scan('nonce-0002'))

    const again = openScanStore(storage, place)
    again.append(scan('nonce-0003'))

    expect(again.all().map(({ seq, nonce }) => [seq, nonce])).toContainEqual([2, 'nonce-0002'])
    expect(again.all().map(({ seq }) => seq)).toContain(3)
  })

  test('goes on when the phone is full', () => {
    const full: DoorStorage = {
      ...aStorage(),
      write: () => {
        throw new Error('exceeded the quota')
      },
    }
    const store = openScanStore(full, place)

    store.append(scan('nonce-0001'))

    expect(store.all()).toHaveLength(1)
  })

  test('forgets a code as soon as the cloud has the scan', () => {
    const storage = aStorage()
    const store = openScanStore(storage, place)
    store.append(scan('nonce-0001'))

    store.confirm('nonce-0001')

    expect(
      storage
        .keys()
        .map((key) => storage.read(key))
        .join(),
    ).not.toContain('UG1.')
  })

  test('goes on after what the cloud has of a phone that lost its log', () => {
    const store = openScanStore(aStorage(), place)
    store.continueAfter(41)

    expect(store.append(scan('nonce-0001')).seq).toBe(42)
  })

  test('is not forgotten while the cloud lacks a line', () => {
    const storage = aStorage()
    const store = openScanStore(storage, place)
    store.append(scan('nonce-0001'))
    expect(store.forget()).toBe(false)

    store.confirm('nonce-0001')

    expect(store.forget()).toBe(true)
    expect(storage.keys()).toEqual([])
  })

  test('keeps two people who share a phone apart', () => {
    const storage = aStorage()
    openScanStore(storage, place).append(scan('nonce-0001'))

    expect(openScanStore(storage, { ...place, memberId: 'shen' }).all()).toEqual([])
  })
})

describe('the pack', () => {
  const tickets = Array.from({ length: 1_050 }, (_, at) => ticketOf(`客人${at}`, at % 1_000))
  const kept = {
    pack: packOf(tickets.slice(0, 3)),
    gate: '东门',
    heard: [],
    since: 'first',
    syncedAt: '2026-11-28T05:00:00.000Z',
  }

  test('comes back whole, however long its list is', () => {
    const storage = aStorage()
    const long = { ...kept, pack: packOf(tickets) }
    openPackStore(storage, place).save(long)

    expect(openPackStore(storage, place).load(new Date('2026-11-28T05:00:00.000Z'))).toEqual(long)
    const longest = Math.max(...storage.keys().map((key) => storage.read(key)?.length ?? 0))
    expect(longest).toBeLessThan(500_000)
  })

  test('is forgotten when its pass has run out', () => {
    const storage = aStorage()
    openPackStore(storage, place).save(kept)

    expect(openPackStore(storage, place).load(new Date('2026-11-28T12:00:00.000Z'))).toBeUndefined()
    expect(storage.keys()).toEqual([])
  })
})

describe('what is heard of other gates', () => {
  const gateScan = fc.record<GateScan>({
    ticketHash: fc.constantFrom('aa', 'bb', 'cc'),
    gate: fc.constantFrom('东门', '西门'),
    at: fc.constantFrom('2026-11-28T05:00:00.000Z', '2026-11-28T05:01:00.000Z'),
    isUndone: fc.boolean(),
  })

  test('means the same in whatever order and however often it arrives', () => {
    fc.assert(
      fc.property(fc.array(gateScan), fc.array(gateScan), (some, others) => {
        const oneWay = firstAdmissions([], hear(hear(new Map(), some), others))
        const backwards = [...others].reverse()
        const otherWay = firstAdmissions([], hear(hear(hear(new Map(), backwards), others), some))
        expect(Object.fromEntries(otherWay)).toEqual(Object.fromEntries(oneWay))
      }),
    )
  })
})
