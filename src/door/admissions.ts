import type { GateScan } from '#shared/contract/check-ins'
import { isStandingAdmission, type LoggedScan } from './scan-store'

/** Every admission that a phone has heard of, by what makes it one: ticket, gate and instant. */
export type HeardAdmissions = ReadonlyMap<string, GateScan>

const keyOf = (scan: GateScan) => `${scan.ticketHash} ${scan.gate} ${scan.at}`

/**
 * Adds what the cloud told of other gates. The order in which it arrives does not matter, hearing it twice changes nothing, and
 * what was undone once stays undone.
 */
export function hear(known: HeardAdmissions, scans: readonly GateScan[]): HeardAdmissions {
  if (scans.length === 0) return known
  const heard = new Map(known)
  for (const scan of scans) {
    const before = heard.get(keyOf(scan))
    heard.set(keyOf(scan), { ...scan, isUndone: scan.isUndone || (before?.isUndone ?? false) })
  }
  return heard
}

/** The first standing admission of each ticket, this phone's and other gates' together. */
export function firstAdmissions(
  own: readonly LoggedScan[],
  heard: HeardAdmissions,
): Map<string, { at: string; gate: string }> {
  const undone = new Set(
    own.flatMap((scan) =>
      scan.undo && scan.ticketHash ? [`${scan.ticketHash} ${scan.gate} ${scan.scannedAt}`] : [],
    ),
  )
  const first = new Map<string, { at: string; gate: string }>()
  const add = (hash: string, admission: { at: string; gate: string }) => {
    const before = first.get(hash)
    if (!before || isBefore(admission, before)) first.set(hash, admission)
  }
  for (const scan of own)
    if (scan.ticketHash && isStandingAdmission(scan))
      add(scan.ticketHash, { at: scan.scannedAt, gate: scan.gate })
  for (const [key, { ticketHash, gate, at, isUndone }] of heard)
    if (!isUndone && !undone.has(key)) add(ticketHash, { at, gate })
  return first
}

/** Two gates at the very same instant are told apart by name, so that every phone says the same. */
const isBefore = (a: { at: string; gate: string }, b: { at: string; gate: string }) =>
  a.at === b.at ? a.gate < b.gate : a.at < b.at
