import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aFarEnd,
  aStorage,
  codeOf,
  openDoor,
  packOf,
  reportOf,
  ticketOf,
} from '../support/door-world'

const lin = ticketOf('林一', 1)
const zhou = ticketOf('周舟', 2)
const late = ticketOf('晚来', 3)
const pack = packOf([lin, zhou])
const crowd = Array.from({ length: 120 }, (_, at) => ticketOf(`客人${at}`, at + 10))

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-28T05:02:00.000Z')
})
afterEach(() => vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const show = (door: ReturnType<typeof openDoor>, ticket: typeof lin) =>
  door.see(codeOf(ticket, new Date()))

describe('at one door', () => {
  test('welcomes a person at once and lets the cloud confirm afterwards', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })

    const shown = show(door, lin)

    expect(shown).toMatchObject({
      answer: 'ok',
      isAdmitted: true,
      person: { displayName: '林一', ticketNumber: lin.number },
    })
    expect(door.state()).toMatchObject({ admitted: 1, expected: 2, queued: 1 })
    await pass(100)
    expect(door.state()).toMatchObject({ admitted: 1, queued: 0, connection: 'online' })
    expect(reportOf(far).admitted).toBe(1)
  })

  test('sends one scan a call while the network is there', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })

    show(door, lin)
    await pass(5_000)
    show(door, zhou)
    await pass(5_000)

    expect(far.batches).toEqual([1, 1])
  })

  test('takes a ticket that stays before the camera for one presentation, and says already_in when it comes back', async () => {
    const door = openDoor({ far: aFarEnd(), gate: '东门', pack })
    show(door, lin)
    const scannedAt = new Date().toISOString()

    for (let frame = 0; frame < 200; frame += 1) {
      await pass(250)
      expect(show(door, lin)).toBeUndefined()
    }
    await pass(3_100)

    expect(show(door, lin)).toMatchObject({ answer: 'already_in', gate: '东门', at: scannedAt })
    expect(door.state().admitted).toBe(1)
  })

  test('shows a stale code in amber and lets its person in by one tap, on record', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    const screenshot = codeOf(lin, new Date(Date.now() - 10 * 60_000))

    expect(door.see(screenshot)).toMatchObject({ answer: 'stale_code', isAdmitted: false })
    expect(door.state().admitted).toBe(0)
    door.letIn()
    await pass(100)

    expect(door.state()).toMatchObject({
      admitted: 1,
      shown: { answer: 'stale_code', isAdmitted: true },
    })
    expect(
      [...far.entries.values()].map(({ answer, isAdmission }) => [answer, isAdmission]),
    ).toEqual([
      ['stale_code', false],
      ['stale_code', true],
    ])
  })

  test('answers anew at once when the screenshot is followed by the real ticket', () => {
    const door = openDoor({ far: aFarEnd(), gate: '东门', pack })
    door.see(codeOf(lin, new Date(Date.now() - 10 * 60_000)))

    expect(show(door, lin)).toMatchObject({ answer: 'ok' })
  })

  test('asks the cloud at once about a ticket that its list lacks, and turns into the answer', async () => {
    const far = aFarEnd()
    far.knows.set(late.hash, {
      answer: 'ok',
      person: { displayName: '晚来', ticketNumber: late.number },
    })
    const door = openDoor({ far, gate: '东门', pack })

    expect(show(door, late)).toMatchObject({ answer: 'unknown_sync_needed', isAsking: true })
    await pass(100)

    expect(door.state().shown).toMatchObject({
      answer: 'ok',
      isAdmitted: true,
      person: { displayName: '晚来' },
    })
    expect(reportOf(far).admitted).toBe(1)
  })

  test('corrects the screen when the cloud knows of a withdrawal that the list lacks', async () => {
    const far = aFarEnd()
    far.knows.set(lin.hash, { answer: 'revoked' })
    const door = openDoor({ far, gate: '东门', pack })

    show(door, lin)
    await pass(100)
    expect(door.state().shown).toMatchObject({ answer: 'revoked', isAdmitted: false })

    const another = openDoor({ far, gate: '西门', pack, memberId: 'xi' })
    show(another, lin)
    show(another, zhou)
    await pass(200)
    expect(another.state()).toMatchObject({
      shown: { answer: 'ok' },
      correction: { answer: 'revoked' },
    })
  })

  test('takes the last admission back with a reason, and lets the same ticket in again', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    show(door, lin)
    const nonce = door.state().lastAdmission?.nonce ?? ''

    door.undo(nonce, 'wrong_person')
    await pass(200)

    expect(door.state()).toMatchObject({ admitted: 0, queued: 0, lastAdmission: undefined })
    expect([...far.entries.values()]).toMatchObject([{ isAdmission: true, isUndone: true }])
    expect(show(door, lin)).toMatchObject({ answer: 'ok' })
  })

  test('admits somebody found by number, once', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    const found = {
      ticketHash: lin.hash,
      answer: 'ok' as const,
      person: { displayName: '林*', ticketNumber: lin.number },
    }

    door.letInFound(found)
    door.letInFound(found)
    await pass(100)

    expect([...far.entries.values()]).toMatchObject([{ ticketHash: lin.hash, isAdmission: true }])
  })

  test('never writes down a code that is not one of our tickets', async () => {
    const storage = aStorage()
    const door = openDoor({ far: aFarEnd(), gate: '东门', pack, storage })

    expect(door.see('wxp://f2f0somebodyspaymentcode')).toMatchObject({ answer: 'not_a_ticket' })

    expect(
      storage
        .keys()
        .map((key) => storage.read(key))
        .join(),
    ).not.toContain('wxp://')
  })
})

describe('without a network', () => {
  test('decides the same, queues, and delivers all of it in batches when the network is back', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack: packOf(crowd) })
    far.network = 'closed'

    for (const person of crowd) {
      expect(show(door, person)).toMatchObject({ answer: 'ok' })
      await pass(100)
    }
    expect(door.state()).toMatchObject({ connection: 'offline', queued: 120, admitted: 120 })

    far.network = 'open'
    door.networkChanged(true)
    await pass(10_000)

    expect(door.state()).toMatchObject({ connection: 'online', queued: 0 })
    expect(reportOf(far).admitted).toBe(120)
    expect(far.batches).toEqual([50, 50, 20])
  })

  test('says offline within two seconds of a call that gets no answer', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    far.network = 'silent'

    show(door, lin)
    await pass(2_000)

    expect(door.state().connection).toBe('offline')
    expect(door.state().shown).toMatchObject({ answer: 'ok' })
  })

  test('stops asking about an unknown ticket and leaves it to the volunteer, never calling it invalid', async () => {
    const far = aFarEnd()
    far.network = 'closed'
    const door = openDoor({ far, gate: '东门', pack })

    show(door, late)
    await pass(2_000)
    expect(door.state().shown).toMatchObject({ answer: 'unknown_sync_needed', isAsking: false })
    door.letIn()

    expect(door.state()).toMatchObject({ admitted: 1, shown: { isAdmitted: true } })
  })

  test('comes back by itself, without anybody pressing anything', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    far.network = 'closed'
    show(door, lin)
    await pass(20_000)
    expect(door.state()).toMatchObject({ connection: 'offline', queued: 1 })

    far.network = 'open'
    await pass(20_000)

    expect(door.state()).toMatchObject({ connection: 'online', queued: 0 })
  })

  test('records a scan once, although the answer to it was lost and it was sent again', async () => {
    const far = aFarEnd()
    const door = openDoor({ far, gate: '东门', pack })
    far.network = 'lost'
    show(door, lin)
    await pass(500)

    far.network = 'open'
    await pass(20_000)

    expect(far.entries.size).toBe(1)
    expect(door.state().queued).toBe(0)
  })

  test('delivers an undo that was made offline after its scan', async () => {
    const far = aFarEnd()
    far.network = 'closed'
    const door = openDoor({ far, gate: '东门', pack })
    show(door, lin)
    door.undo(door.state().lastAdmission?.nonce ?? '', 'mistake')
    await pass(500)
    expect(door.state()).toMatchObject({ admitted: 0, queued: 1 })

    far.network = 'open'
    door.networkChanged(true)
    await pass(20_000)

    expect([...far.entries.values()]).toMatchObject([{ isUndone: true }])
    expect(reportOf(far).admitted).toBe(0)
  })
})

describe('at two doors', () => {
  test('knows within five seconds what another gate did', async () => {
    const far = aFarEnd()
    const east = openDoor({ far, gate: '东门', pack, memberId: 'dong' })
    const west = openDoor({ far, gate: '西门', pack, memberId: 'xi' })
    west.watch(true)

    show(east, lin)
    const at = new Date().toISOString()
    await pass(5_200)

    expect(show(west, lin)).toMatchObject({ answer: 'already_in', gate: '东门', at })
    expect(west.state().admitted).toBe(1)
  })

  test('lets both offline doors admit one ticket, reports one conflict with both times, and loses neither scan', async () => {
    const far = aFarEnd()
    far.network = 'closed'
    const east = openDoor({ far, gate: '东门', pack, memberId: 'dong' })
    const west = openDoor({ far, gate: '西门', pack, memberId: 'xi' })
    const first = new Date().toISOString()
    show(east, lin)
    await pass(180_000)
    const second = new Date().toISOString()
    show(west, lin)
    show(west, zhou)

    far.network = 'open'
    west.networkChanged(true)
    east.networkChanged(true)
    await pass(30_000)

    const report = reportOf(far)
    expect(report.admitted).toBe(2)
    expect(report.conflicts).toEqual([
      {
        ticketHash: lin.hash,
        admissions: [
          { deviceId: 'phone-of-dong', gate: '东门', at: first },
          { deviceId: 'phone-of-xi', gate: '西门', at: second },
        ],
      },
    ])
    expect(report.devices.map(({ received, missing }) => [received, missing])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })
})

describe('after a restart', () => {
  test('still knows who is in, delivers what was queued, and goes on counting', async () => {
    const far = aFarEnd()
    const storage = aStorage()
    far.network = 'closed'
    const before = openDoor({ far, gate: '东门', pack, storage })
    show(before, lin)
    await pass(300)
    before.close()

    const after = openDoor({ far, gate: '东门', pack, storage })
    expect(after.state()).toMatchObject({ admitted: 1, queued: 1 })
    expect(show(after, lin)).toMatchObject({ answer: 'already_in' })
    far.network = 'open'
    after.networkChanged(true)
    await pass(20_000)

    expect(after.state()).toMatchObject({ queued: 0, admitted: 1 })
    expect([...far.entries.values()].map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('remembers what other gates did, without a network', async () => {
    const far = aFarEnd()
    const storage = aStorage()
    const east = openDoor({ far, gate: '东门', pack, memberId: 'dong' })
    const west = openDoor({ far, gate: '西门', pack, storage, memberId: 'xi' })
    west.watch(true)
    show(east, lin)
    await pass(5_200)
    west.close()
    far.network = 'closed'

    const again = openDoor({ far, gate: '西门', pack, storage, memberId: 'xi' })

    expect(show(again, lin)).toMatchObject({ answer: 'already_in', gate: '东门' })
  })
})

describe('when the pass ends', () => {
  test('forgets the list when the cloud says that this phone may not stand here any more', async () => {
    const far = aFarEnd()
    const storage = aStorage()
    const door = openDoor({ far, gate: '东门', pack, storage })
    far.network = 'barred'

    show(door, lin)
    await pass(200)

    expect(door.state().connection).toBe('barred')
    expect(storage.keys().filter((key) => key.startsWith('door.pack'))).toEqual([])
    await pass(5_000)
    expect(show(door, zhou)).toBeUndefined()
  })
})
