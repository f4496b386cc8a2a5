import type { GateScan } from '#shared/contract/check-ins'
import type { OutputOf } from '#shared/contract/contract'
import type { DoorPlace, DoorStorage } from './scan-store'

export type DoorPack = OutputOf<'checkIns.openDoor'>

/** What a door phone keeps to go on without a network after a restart. */
export interface KeptPack {
  pack: DoorPack
  /** Admissions at other gates, heard since the pack was made. */
  heard: GateScan[]
  since: string
  gate: string
  /** When the cloud was last heard, an instant. */
  syncedAt: string
}

export interface PackStore {
  /** The pack, unless its pass has run out: then it is forgotten. */
  load(now: Date): KeptPack | undefined
  save(kept: KeptPack): void
  /** Adds what was heard without writing the long list of people again. */
  saveHeard(kept: Pick<KeptPack, 'heard' | 'since' | 'syncedAt'>): void
  forget(): void
}

/** Storage takes at most 1 MB a key; this many sealed people stay far below it. */
const PEOPLE_A_KEY = 500

/** The sealed list of one door: it reveals nobody whose code this phone has not seen. */
export function openPackStore(storage: DoorStorage, place: DoorPlace): PackStore {
  const prefix = `door.pack.${place.memberId}.${place.eventId}.${place.deviceId}`
  const read = <T>(key: string): T | undefined => {
    const text = storage.read(key)
    return text ? (JSON.parse(text) as T) : undefined
  }
  const forget = () => {
    const head = read<{ parts: number }>(prefix)
    for (let part = 0; part < (head?.parts ?? 0); part += 1) storage.remove(`${prefix}.${part}`)
    storage.remove(`${prefix}.heard`)
    storage.remove(prefix)
  }
  const saveHeard: PackStore['saveHeard'] = ({ heard, since, syncedAt }) =>
    storage.write(`${prefix}.heard`, JSON.stringify({ heard, since, syncedAt }))

  return {
    load(now) {
      const head = read<{ pack: DoorPack; gate: string; parts: number }>(prefix)
      const later = read<Pick<KeptPack, 'heard' | 'since' | 'syncedAt'>>(`${prefix}.heard`)
      if (!head || !later) return undefined
      if (now.toISOString() >= head.pack.passUntil) {
        forget()
        return undefined
      }
      const people = Array.from(
        { length: head.parts },
        (_, part) => read<DoorPack['people']>(`${prefix}.${part}`) ?? [],
      ).flat()
      return { pack: { ...head.pack, people }, gate: head.gate, ...later }
    },
    save(kept) {
      forget()
      const { people, ...pack } = kept.pack
      const parts = Math.ceil(people.length / PEOPLE_A_KEY)
      for (let part = 0; part < parts; part += 1)
        storage.write(
          `${prefix}.${part}`,
          JSON.stringify(people.slice(part * PEOPLE_A_KEY, (part + 1) * PEOPLE_A_KEY)),
        )
      saveHeard(kept)
      // Last: a pack without its head does not exist, so a crash never leaves half a list that looks whole.
      storage.write(
        prefix,
        JSON.stringify({ pack: { ...pack, people: [] }, gate: kept.gate, parts }),
      )
    },
    saveHeard,
    forget,
  }
}
