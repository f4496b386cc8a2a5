import { useSyncExternalStore } from 'react'
import { call, newNonce } from '../cloud/call'
import { cloud } from '../cloud/client'
import { RefusalError } from '../cloud/errors'
import { knowSession } from '../cloud/session'
import { clockOffset, now } from '../phone/clock'
import { watchNetwork } from '../phone/network'
import { readStored, removeStored, writeStored } from '../phone/storage'
import { type DoorSession, openDoorSession } from './door-session'
import type { DoorState } from './door-state'
import type { DoorCloud, Meaning } from './door-sync'
import { deviceIdOf, type KeptDoor, keptDoors, noteKeptDoor } from './kept-doors'
import { type KeptPack, openPackStore, type PackStore } from './pack-store'
import { type DoorStorage, openScanStore } from './scan-store'

/** How long the start of a door waits for a fresh list when an earlier one is at hand, in milliseconds. */
const FRESH_LIST_MS = 2_500

const storage: DoorStorage = {
  read: readStored,
  write(key, text) {
    if (!writeStored(key, text)) throw new Error('the storage of this phone is full')
  },
  remove: removeStored,
}

const doorCloud: DoorCloud = {
  record: (input) => call(cloud.checkIns.record, input, { nonce: newNonce() }),
  undo: (input, nonce) => call(cloud.checkIns.undo, input, { nonce }),
}

const passing = ['busy', 'internal_error', 'text_check_unavailable', 'update_required']
const barring = ['not_allowed', 'not_found', 'join_first']

function meaningOf(error: unknown): Meaning {
  if (!(error instanceof RefusalError) || passing.includes(error.code)) return 'passing'
  return barring.includes(error.code) ? 'barred' : 'final'
}

const open = new Map<string, DoorSession>()

watchNetwork((isOnline) => {
  for (const door of open.values()) door.networkChanged(isOnline)
})

/** The doors whose lists are on this phone, for the start without a network. */
export const doorsOnThisPhone = (memberId: string): KeptDoor[] =>
  keptDoors(storage, memberId, now())

/** The door that is open on this phone, if it is this event's. */
export const openDoorOf = (eventId: string): DoorSession | undefined => open.get(eventId)

/**
 * Opens a door with a fresh list, or with the one that is kept where the network does not answer.
 * Throws as `call` does when there is neither.
 * @param gate what the volunteers call this entrance, at most 12 characters
 */
export async function openDoor(eventId: string, gate: string): Promise<DoorSession> {
  const { member } = await knowSession()
  const memberId = member?.memberId ?? ''
  const deviceId = deviceIdOf(storage, memberId, newNonce)
  const place = { memberId, eventId, deviceId }
  const packs = openPackStore(storage, place)
  const kept = await freshOrKept(packs, { eventId, deviceId, gate })
  noteKeptDoor(storage, memberId, keptDoorOf(kept))

  open.get(eventId)?.close()
  const door = openDoorSession({
    kept,
    deviceId,
    scans: openScanStore(storage, place),
    packs,
    cloud: doorCloud,
    meaningOf,
    now,
    clockOffset,
    newNonce,
  })
  open.set(eventId, door)
  return door
}

interface Door {
  eventId: string
  deviceId: string
  gate: string
}

async function freshOrKept(packs: PackStore, door: Door): Promise<KeptPack> {
  const earlier = packs.load(now())
  const fresh = fetchPack(packs, door)
  if (!earlier) return fresh
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, FRESH_LIST_MS))
  const answered = await Promise.race([fresh, patience]).catch((error: unknown) => {
    if (meaningOf(error) === 'passing') return undefined
    packs.forget()
    throw error
  })
  return answered ?? { ...earlier, gate: door.gate }
}

async function fetchPack(packs: PackStore, door: Door): Promise<KeptPack> {
  const pack = await call(cloud.checkIns.openDoor, door)
  const syncedAt = now().toISOString()
  const kept = { pack, gate: door.gate, heard: [], since: pack.since, syncedAt }
  // A full phone still opens its door; only a restart without a network would miss the list.
  try {
    packs.save(kept)
  } catch {}
  return kept
}

const keptDoorOf = ({ pack, gate, syncedAt }: KeptPack): KeptDoor => ({
  eventId: pack.eventId,
  title: pack.title,
  ...(pack.venueName ? { venueName: pack.venueName } : {}),
  startsAt: pack.startsAt,
  opensAt: pack.opensAt,
  passUntil: pack.passUntil,
  gate,
  people: pack.people.length,
  syncedAt,
})

const neverChanges = () => () => {}

/** What an open door looks like now; undefined while none is open. */
export function useDoorState(door: DoorSession | undefined): DoorState | undefined {
  return useSyncExternalStore(door?.subscribe ?? neverChanges, () => door?.state())
}
