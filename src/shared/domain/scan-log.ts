import type { DoorAnswer } from './door'

/** One line of a door's grow-only log. `scannedAt` is the phone's corrected clock and survives the sync. */
export interface ScanEntry {
  deviceId: string
  seq: number
  gate: string
  ticketHash?: string
  answer: DoorAnswer
  isAdmission: boolean
  scannedAt: string
  isUndone: boolean
}

export interface Conflict {
  ticketHash: string
  /** Every admission of the one ticket, earliest first. */
  admissions: { deviceId: string; gate: string; at: string }[]
}

export interface DeviceCompleteness {
  deviceId: string
  gate: string
  received: number
  /** How many sequence numbers below the highest one have not arrived: a count, because one wrong number makes a long list. */
  missing: number
}

export interface DoorReport {
  admitted: number
  conflicts: Conflict[]
  devices: DeviceCompleteness[]
}

const byTime = (a: ScanEntry, b: ScanEntry) =>
  a.scannedAt < b.scannedAt
    ? -1
    : a.scannedAt > b.scannedAt
      ? 1
      : a.deviceId < b.deviceId
        ? -1
        : a.deviceId > b.deviceId
          ? 1
          : a.seq - b.seq

/** A phone that lost its log may use a number twice; two lines that differ in time are two. */
const lineOf = ({ deviceId, seq, scannedAt }: ScanEntry) => `${deviceId}_${seq}_${scannedAt}`

/**
 * Merges the logs of all doors. The result does not depend on the order in which they arrived, and a line that arrives twice
 * counts once: nothing is lost, a ticket that two offline doors admitted is one conflict with both times. Source: S52.
 */
export function reconcile(entries: readonly ScanEntry[]): DoorReport {
  const unique = new Map<string, ScanEntry>()
  for (const entry of entries)
    if (!unique.get(lineOf(entry))?.isUndone) unique.set(lineOf(entry), entry)
  const sorted = [...unique.values()].sort(byTime)
  const admissions = new Map<string, Conflict['admissions']>()
  for (const entry of sorted) {
    if (!entry.ticketHash || !entry.isAdmission || entry.isUndone) continue
    const list = admissions.get(entry.ticketHash) ?? []
    list.push({ deviceId: entry.deviceId, gate: entry.gate, at: entry.scannedAt })
    admissions.set(entry.ticketHash, list)
  }
  return {
    admitted: admissions.size,
    conflicts: [...admissions].flatMap(([ticketHash, list]) =>
      list.length > 1 ? [{ ticketHash, admissions: list }] : [],
    ),
    devices: completeness(sorted),
  }
}

function completeness(sorted: readonly ScanEntry[]): DeviceCompleteness[] {
  const devices = new Map<string, { gate: string; seqs: Set<number> }>()
  for (const entry of sorted) {
    const device = devices.get(entry.deviceId) ?? { gate: entry.gate, seqs: new Set() }
    device.seqs.add(entry.seq)
    devices.set(entry.deviceId, device)
  }
  return [...devices]
    .map(([deviceId, { gate, seqs }]) => {
      const highest = [...seqs].reduce((most, seq) => Math.max(most, seq), 0)
      return { deviceId, gate, received: seqs.size, missing: highest - seqs.size }
    })
    .sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
}
