import { openPackStore } from './pack-store'
import { type DoorStorage, openScanStore } from './scan-store'

/** A door whose list this phone holds: enough to choose it again without a network. */
export interface KeptDoor {
  eventId: string
  title: string
  venueName?: string
  startsAt: string
  opensAt: string
  passUntil: string
  gate: string
  /** People on the list, and when it was fetched. */
  people: number
  syncedAt: string
}

const listKey = (memberId: string) => `door.kept.${memberId}`
const deviceKey = (memberId: string) => `door.device.${memberId}`

/** The name of this phone in the logs; each of its users has one, so that their numbers never mix. */
export function deviceIdOf(storage: DoorStorage, memberId: string, newNonce: () => string): string {
  const known = storage.read(deviceKey(memberId))
  if (known) return known
  const made = newNonce()
  storage.write(deviceKey(memberId), made)
  return made
}

/** Doors that this member can open on this phone without a network. What has run out is forgotten on the way. */
export function keptDoors(storage: DoorStorage, memberId: string, now: Date): KeptDoor[] {
  const all = JSON.parse(storage.read(listKey(memberId)) ?? '[]') as KeptDoor[]
  const deviceId = storage.read(deviceKey(memberId)) ?? ''
  const remaining = all.filter((door) => {
    if (now.toISOString() < door.passUntil) return true
    const place = { memberId, eventId: door.eventId, deviceId }
    openPackStore(storage, place).forget()
    return !openScanStore(storage, place).forget()
  })
  if (remaining.length < all.length) storage.write(listKey(memberId), JSON.stringify(remaining))
  return remaining.filter((door) => now.toISOString() < door.passUntil)
}

/** Notes that this phone holds a door's list. */
export function noteKeptDoor(storage: DoorStorage, memberId: string, door: KeptDoor): void {
  const all = JSON.parse(storage.read(listKey(memberId)) ?? '[]') as KeptDoor[]
  const others = all.filter((one) => one.eventId !== door.eventId)
  storage.write(listKey(memberId), JSON.stringify([door, ...others]))
}
