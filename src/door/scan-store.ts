import type { InputOf } from '#shared/contract/contract'

/** The phone's own storage: synchronous, survives a restart, may be full. */
export interface DoorStorage {
  read(key: string): string | undefined
  write(key: string, text: string): void
  remove(key: string): void
}

export type UndoReason = InputOf<'checkIns.undo'>['reason']
export type SentScan = InputOf<'checkIns.record'>['scans'][number]

/** Whether the cloud has it yet. */
type Delivery = 'queued' | 'confirmed'

/** One line of this phone's log. What is undone stays, with its reason beside it. */
export interface LoggedScan extends SentScan {
  state: Delivery
  undo?: { nonce: string; reason: UndoReason; state: Delivery }
}

/** Whose log it is: one member on one phone at the door of one event. */
export interface DoorPlace {
  memberId: string
  eventId: string
  deviceId: string
}

export interface ScanStore {
  all(): readonly LoggedScan[]
  /** Writes a line under the next sequence number, before anybody is told of it. */
  append(scan: Omit<SentScan, 'seq'>): LoggedScan
  /** The cloud has it; its code is forgotten, because nothing needs it any more. */
  confirm(nonce: string): void
  undo(nonce: string, undo: { nonce: string; reason: UndoReason }): void
  confirmUndo(nonce: string): void
  /** Goes on after what the cloud has of this phone, when the phone has lost its own log. */
  continueAfter(seq: number): void
  /** Removes the log, unless the cloud still lacks some of it. @returns whether it is gone */
  forget(): boolean
}

const placeKey = ({ memberId, eventId, deviceId }: DoorPlace) =>
  `door.log.${memberId}.${eventId}.${deviceId}`

/**
 * The append-only scan log of one door phone: a store of its own, one key a line, so that writing a line costs the same at the
 * first and at the thousandth person. Source: architecture 15.
 */
export function openScanStore(storage: DoorStorage, place: DoorPlace): ScanStore {
  const prefix = placeKey(place)
  const lines = readLines(storage, prefix)
  let { first, last } = readBounds(storage, prefix)
  if (lines.has(last + 1)) last += 1

  const save = (scan: LoggedScan) => {
    lines.set(scan.seq, scan)
    // A full phone must not stop the door: the line stays in memory and still reaches the cloud.
    attempt(() => storage.write(`${prefix}.${scan.seq}`, JSON.stringify(scan)))
  }
  const saveBounds = () => attempt(() => storage.write(prefix, JSON.stringify({ first, last })))
  const change = (nonce: string, next: (scan: LoggedScan) => LoggedScan) => {
    const scan = [...lines.values()].find((line) => line.nonce === nonce)
    if (scan) save(next(scan))
  }

  return {
    all: () => [...lines.values()],
    append(scan) {
      last += 1
      if (lines.size === 0) first = last
      const line: LoggedScan = { ...scan, seq: last, state: 'queued' }
      save(line)
      saveBounds()
      return line
    },
    confirm: (nonce) =>
      change(nonce, ({ code: _forgotten, ...scan }) => ({ ...scan, state: 'confirmed' })),
    undo: (nonce, undo) =>
      change(nonce, (scan) => ({ ...scan, undo: { ...undo, state: 'queued' } })),
    confirmUndo: (nonce) =>
      change(nonce, (scan) =>
        scan.undo ? { ...scan, undo: { ...scan.undo, state: 'confirmed' } } : scan,
      ),
    continueAfter(seq) {
      if (seq <= last) return
      last = seq
      saveBounds()
    },
    forget() {
      if ([...lines.values()].some(isUndelivered)) return false
      for (const seq of lines.keys()) storage.remove(`${prefix}.${seq}`)
      storage.remove(prefix)
      lines.clear()
      return true
    },
  }
}

/** Whether the cloud still lacks the scan or its undo. */
export const isUndelivered = (scan: LoggedScan): boolean =>
  scan.state === 'queued' || scan.undo?.state === 'queued'

/** Whether this line lets its person in, as far as this phone knows. */
export const isStandingAdmission = (scan: LoggedScan): boolean => scan.isAdmission && !scan.undo

function readBounds(storage: DoorStorage, prefix: string): { first: number; last: number } {
  const text = storage.read(prefix)
  return text ? (JSON.parse(text) as { first: number; last: number }) : { first: 1, last: 0 }
}

function readLines(storage: DoorStorage, prefix: string): Map<number, LoggedScan> {
  const { first, last } = readBounds(storage, prefix)
  const lines = new Map<number, LoggedScan>()
  // A line is written before the bounds: one past the end exists if the phone died between the two.
  for (let seq = first; seq <= last + 1; seq += 1) {
    const text = storage.read(`${prefix}.${seq}`)
    if (text) lines.set(seq, JSON.parse(text) as LoggedScan)
  }
  return lines
}

function attempt(write: () => void): void {
  try {
    write()
  } catch {}
}
