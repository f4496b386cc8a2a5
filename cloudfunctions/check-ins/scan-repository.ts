import type { ScanInput } from '#shared/contract/check-ins'
import type { DoorAnswer } from '#shared/domain/door'
import { type Changes, collection, type StoredDocument, where } from '../runtime/database'

/** One line of a door's log as the cloud keeps it. Lines are never removed; what was undone says so. */
export interface ScanDocument extends StoredDocument {
  eventId: string
  deviceId: string
  seq: number
  nonce: string
  gate: string
  /** memberId of the volunteer. */
  by: string
  method: ScanInput['method']
  /** What the phone decided and showed. */
  answer: DoorAnswer
  /** What the cloud says of it. */
  verdict: DoorAnswer
  isAdmission: boolean
  /** Absent where the code is no ticket of this event. */
  ticketHash?: string
  /** The phone's corrected clock. */
  scannedAt: string
  clockOffset: number
  receivedAt: string
  /** When something was last said of this line: its arrival, or its undoing. Other gates hear in this order. */
  changedAt: string
  undo?: { reason: string; note?: string; by: string; at: string }
}

const scans = collection<ScanDocument>('scans')
const PAGE = 1000

/** Whether it was added; false when there is a line under this number already. */
export const addScan = (scan: ScanDocument): Promise<boolean> => scans.add(scan)

export const findScan = (id: string): Promise<ScanDocument | undefined> => scans.get(id)

/** The line of a device with this nonce. */
export async function findScanByNonce(
  eventId: string,
  deviceId: string,
  nonce: string,
): Promise<ScanDocument | undefined> {
  const [scan] = await scans.find({ eventId, deviceId, nonce }, { limit: 1 })
  return scan
}

/** Lines that changed at or after an instant, oldest change first. */
export const findScansSince = (
  eventId: string,
  since: string,
  limit: number,
): Promise<ScanDocument[]> =>
  scans.find({ eventId, changedAt: where.gte(since) }, { orderBy: [['changedAt', 'asc']], limit })

/** The whole log of an event, a thousand lines a call. A line that is undone while this reads is seen again, never missed. */
export async function findAllScans(eventId: string): Promise<ScanDocument[]> {
  const found = new Map<string, ScanDocument>()
  for (let since = ''; ; ) {
    const page = await findScansSince(eventId, since, PAGE)
    for (const scan of page) found.set(scan._id, scan)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return [...found.values()]
    since = last.changedAt
  }
}

/** Every admission of one ticket that was not taken back, earliest first. */
export async function findStandingAdmissions(
  eventId: string,
  ticketHash: string,
): Promise<ScanDocument[]> {
  const found = await scans.find({ eventId, ticketHash }, { limit: PAGE })
  return found
    .filter((scan) => scan.isAdmission && !scan.undo)
    .sort((a, b) => (a.scannedAt < b.scannedAt ? -1 : 1))
}

/** Marks a line as undone, once. */
export const markUndone = (id: string, changes: Changes): Promise<boolean> =>
  scans.updateOne({ _id: id, undo: where.exists(false) }, changes)
