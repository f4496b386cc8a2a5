import type { GateScan } from '#shared/contract/check-ins'
import { findScansSince, type ScanDocument } from './scan-repository'

/** How late a line may become visible after the instant it carries, in milliseconds: the time limit of a call. */
const OVERLAP_MS = 20_000
const MOST = 500

/**
 * Where hearing goes on. It begins a little in the past, because a call that started earlier may write later; hearing a line
 * twice changes nothing.
 */
export const hearingFrom = (now: Date): string => new Date(now.getTime() - OVERLAP_MS).toISOString()

/** What other gates admitted or took back since the cursor. */
export async function hearOthers(
  eventId: string,
  deviceId: string,
  since: string,
  now: Date,
): Promise<{ others: GateScan[]; since: string }> {
  const page = await findScansSince(eventId, since, MOST)
  const next = page.length < MOST ? hearingFrom(now) : (page.at(-1)?.changedAt ?? since)
  return {
    others: admissionsOf(page.filter((scan) => scan.deviceId !== deviceId)),
    since: next > since ? next : since,
  }
}

/** The admissions among lines of the log, undone ones marked. */
export const admissionsOf = (scans: readonly ScanDocument[]): GateScan[] =>
  scans.flatMap(({ isAdmission, ticketHash, gate, scannedAt, undo }) =>
    isAdmission && ticketHash
      ? [{ ticketHash, gate, at: scannedAt, isUndone: undo !== undefined }]
      : [],
  )
