import type { GateScan } from '#shared/contract/check-ins'
import { sealPerson } from '#shared/domain/door-pack'
import { reconcile, type ScanEntry } from '#shared/domain/scan-log'
import { ticketCode, ticketHash, ticketKey, ticketNumber } from '#shared/domain/ticket-code'
import { type DoorSession, openDoorSession } from '../../src/door/door-session'
import type { DoorCloud } from '../../src/door/door-sync'
import { type DoorPack, type KeptPack, openPackStore } from '../../src/door/pack-store'
import { type DoorStorage, openScanStore } from '../../src/door/scan-store'

/** Times of the event in every story about doors. */
export const opensAt = '2026-11-28T03:30:00.000Z'
export const startsAt = '2026-11-28T05:30:00.000Z'
const closesAt = '2026-11-28T09:30:00.000Z'
const passUntil = '2026-11-28T12:00:00.000Z'

const eventId = 'k7m2p4q4r5s3'
const eventKey = '3b'.repeat(32)

export interface Ticket {
  name: string
  ref: string
  hash: string
  number: string
}

/** A ticket of the event. @param at makes it unlike any other */
export function ticketOf(name: string, at: number): Ticket {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const tail = `${alphabet[at >> 5]}${alphabet[at & 31]}`
  const ref = `ABCDEFGHIJKLMNOPQR${tail}`
  return { name, ref, hash: ticketHash(ref), number: ticketNumber(ref) }
}

/** What the person's phone shows at an instant. */
export const codeOf = (ticket: Ticket, at: Date) =>
  ticketCode(eventId, ticket.ref, ticketKey(eventKey, ticket.ref), at)

/** What a phone keeps. It outlives the app. */
export function aStorage(): DoorStorage & { keys(): string[] } {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key),
    write: (key, text) => void kept.set(key, text),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

/** The far end of the network: keeps what arrives, once, and can be out of reach. */
export interface FarEnd {
  cloudFor(deviceId: string): DoorCloud
  entries: Map<string, ScanEntry>
  batches: number[]
  /** What the cloud answers to a scan instead of what the phone said. */
  knows: Map<
    string,
    { answer: 'ok' | 'revoked'; person?: { displayName: string; ticketNumber: string } }
  >
  /** `lost` takes the call and loses the answer, `silent` never answers, `closed` fails, `barred` says no. */
  network: 'open' | 'closed' | 'lost' | 'silent' | 'barred'
}

export function aFarEnd(): FarEnd {
  const nonces = new Map<string, string>()
  const far: FarEnd = {
    entries: new Map(),
    batches: [],
    knows: new Map(),
    network: 'open',
    cloudFor: (deviceId) => ({
      async record({ scans, since }) {
        await reach()
        if (scans.length > 0) far.batches.push(scans.length)
        for (const { seq, nonce, gate, answer, isAdmission, ticketHash, scannedAt } of scans) {
          const entry = { deviceId, seq, gate, answer, isAdmission, scannedAt, isUndone: false }
          const key = `${deviceId}_${seq}`
          nonces.set(nonce, key)
          if (!far.entries.has(key))
            far.entries.set(key, { ...entry, ...(ticketHash ? { ticketHash } : {}) })
        }
        await loseAnswer()
        return {
          results: scans.map(({ nonce, answer, ticketHash }) => ({
            nonce,
            answer,
            ...far.knows.get(ticketHash ?? ''),
          })),
          others: since === undefined ? [] : admissionsOfOthers(far, deviceId),
          since: 'next',
        }
      },
      async undo({ scanNonce }) {
        await reach()
        const entry = far.entries.get(nonces.get(scanNonce) ?? '')
        if (entry) far.entries.set(`${deviceId}_${entry.seq}`, { ...entry, isUndone: true })
        await loseAnswer()
        return { undone: true }
      },
    }),
  }
  const reach = async () => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    if (far.network === 'silent') await new Promise(() => {})
    if (far.network === 'closed') throw new Error('closed')
    if (far.network === 'barred') throw new Error('barred')
  }
  const loseAnswer = async () => {
    if (far.network === 'lost') throw new Error('lost')
  }
  return far
}

const admissionsOfOthers = (far: FarEnd, deviceId: string): GateScan[] =>
  [...far.entries.values()].flatMap((entry) =>
    entry.deviceId !== deviceId && entry.ticketHash && entry.isAdmission
      ? [
          {
            ticketHash: entry.ticketHash,
            gate: entry.gate,
            at: entry.scannedAt,
            isUndone: entry.isUndone,
          },
        ]
      : [],
  )

/** What the cloud has put together of all doors. */
export const reportOf = (far: FarEnd) => reconcile([...far.entries.values()])

/** The pack of a door with these people on its list. */
export function packOf(tickets: readonly Ticket[], more: Partial<DoorPack> = {}): DoorPack {
  const salt = new Uint8Array(12).fill(7)
  return {
    eventId,
    title: '把第一个 Agent 跑起来',
    startsAt,
    opensAt,
    closesAt,
    passUntil,
    isCanceled: false,
    bringLaptop: true,
    eventKey,
    people: tickets.map(({ name, ref, number }) =>
      sealPerson(ref, { displayName: name, ticketNumber: number, status: 'confirmed' }, salt),
    ),
    expected: tickets.length,
    admissions: [],
    lastSeq: 0,
    since: 'first',
    ...more,
  }
}

export interface DoorPhone {
  far: FarEnd
  gate: string
  pack: DoorPack
  storage?: DoorStorage
  memberId?: string
}

/** Opens the app at a door; the same storage again is the same phone after a restart. */
export function openDoor({
  far,
  gate,
  pack,
  storage = aStorage(),
  memberId = 'he',
}: DoorPhone): DoorSession {
  const deviceId = `phone-of-${memberId}`
  const place = { memberId, eventId: pack.eventId, deviceId }
  const packs = openPackStore(storage, place)
  const fresh: KeptPack = { pack, gate, heard: [], since: pack.since, syncedAt: opensAt }
  const kept = packs.load(new Date()) ?? fresh
  packs.save(kept)
  let nonces = 0
  return openDoorSession({
    kept,
    deviceId,
    scans: openScanStore(storage, place),
    packs,
    cloud: far.cloudFor(deviceId),
    meaningOf: (error) =>
      error instanceof Error && error.message === 'barred' ? 'barred' : 'passing',
    now: () => new Date(),
    clockOffset: () => 0,
    newNonce: () => {
      nonces += 1
      return `${memberId}-${Date.now()}-${nonces}`
    },
  })
}
