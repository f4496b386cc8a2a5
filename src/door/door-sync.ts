import type { InputOf, OutputOf } from '#shared/contract/contract'
import { isUndelivered, type LoggedScan, type ScanStore } from './scan-store'

type RecordOutput = OutputOf<'checkIns.record'>

/** What the door asks of the cloud. Each throws where the network or the cloud fails. */
export interface DoorCloud {
  record(input: InputOf<'checkIns.record'>): Promise<RecordOutput>
  undo(input: InputOf<'checkIns.undo'>, nonce: string): Promise<OutputOf<'checkIns.undo'>>
}

/** `offline` failed or has not answered yet; `barred` was told that this phone may not stand here. */
export type Connection = 'online' | 'offline' | 'barred'

/** What an error means: `barred` ends everything, `final` is a "no" that trying again cannot change. */
export type Meaning = 'barred' | 'final' | 'passing'

export interface DoorSyncParts {
  eventId: string
  deviceId: string
  store: ScanStore
  cloud: DoorCloud
  /** Where hearing of other gates goes on. */
  since: string
  meaningOf: (error: unknown) => Meaning
  onAnswer: (output: RecordOutput) => void
  onConnection: (connection: Connection) => void
  /** Something was delivered. */
  onDelivery: () => void
}

export interface DoorSync {
  /** Something new is queued: deliver it now. */
  wake(): void
  /** The network may be back: find out now, whatever is queued. */
  tryNow(): void
  /** Whether to hear of other gates: only while somebody looks at the screen. */
  listen(isListening: boolean): void
  close(): void
}

const BATCH = 50
/** A call that has not answered by then means offline on the screen. */
const PATIENCE_MS = 1_500
/** A call that has not answered by then is given up and tried again. */
const GIVE_UP_MS = 8_000
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const
/** Hearing of other gates: quickly while people arrive, slower when nothing changes. */
const HEAR_MS = [5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 10_000, 15_000, 30_000] as const

const at = (steps: readonly number[], step: number) => steps[Math.min(step, steps.length - 1)] ?? 0

/**
 * Delivers the log in the background, one call at a time: a scan alone while online, up to 50 together after a gap. A scan that
 * was sent twice is one scan, so whatever got no answer is simply sent again.
 */
export function startDoorSync(parts: DoorSyncParts): DoorSync {
  const { eventId, deviceId, store, cloud } = parts
  let since = parts.since
  let isBusy = false
  let isClosed = false
  let isListening = false
  let failures = 0
  let quiet = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let hearTimer: ReturnType<typeof setTimeout> | undefined

  const take = (output: RecordOutput) => {
    since = output.since ?? since
    parts.onAnswer(output)
  }
  const deliverScans = async (scans: LoggedScan[]) => {
    const output = await cloud.record({ eventId, deviceId, scans: scans.map(toSent) })
    const answered = new Set(output.results.map((result) => result.nonce))
    if (!scans.every((scan) => answered.has(scan.nonce))) throw new Error('a scan got no answer')
    quiet = 0
    take(output)
    for (const nonce of answered) store.confirm(nonce)
  }
  const deliverUndo = async ({ nonce, undo }: LoggedScan) => {
    if (!undo) return
    try {
      await cloud.undo({ eventId, deviceId, scanNonce: nonce, reason: undo.reason }, undo.nonce)
    } catch (error) {
      if (parts.meaningOf(error) !== 'final') throw error
    }
    store.confirmUndo(nonce)
  }
  const hear = async () => {
    const output = await cloud.record({ eventId, deviceId, scans: [], since })
    quiet = output.others.length > 0 ? 0 : quiet + 1
    take(output)
  }

  const nextDelivery = (): (() => Promise<void>) | undefined => {
    const waiting = store.all().filter(isUndelivered)
    const scans = waiting.filter((scan) => scan.state === 'queued').slice(0, BATCH)
    if (scans.length > 0) return () => deliverScans(scans)
    const undone = waiting[0]
    return undone && (() => deliverUndo(undone))
  }

  const tryOnce = async (work: () => Promise<void>): Promise<boolean> => {
    const slow = setTimeout(() => parts.onConnection('offline'), PATIENCE_MS)
    try {
      await withinTime(work(), GIVE_UP_MS)
      failures = 0
      parts.onConnection('online')
      parts.onDelivery()
      return true
    } catch (error) {
      failures += 1
      const isBarred = parts.meaningOf(error) === 'barred'
      if (isBarred) close()
      parts.onConnection(isBarred ? 'barred' : 'offline')
      return false
    } finally {
      clearTimeout(slow)
    }
  }

  const run = async (first?: () => Promise<void>) => {
    if (isBusy || isClosed) return
    let work = first ?? nextDelivery()
    if (!work) return
    isBusy = true
    clearTimeout(retryTimer)
    while (work && !isClosed) {
      if (!(await tryOnce(work))) {
        retryLater()
        break
      }
      work = nextDelivery()
    }
    isBusy = false
    hearLater()
  }
  const retryLater = () => {
    if (isClosed) return
    const probe = () => void run(nextDelivery() ?? (isListening ? hear : undefined))
    retryTimer = setTimeout(probe, jittered(at(RETRY_MS, failures - 1)))
  }
  const hearLater = () => {
    clearTimeout(hearTimer)
    if (isListening && !isClosed && failures === 0)
      hearTimer = setTimeout(() => void run(hear), at(HEAR_MS, quiet))
  }
  const close = () => {
    isClosed = true
    clearTimeout(retryTimer)
    clearTimeout(hearTimer)
  }

  return {
    wake: () => void run(),
    tryNow: () => void run(nextDelivery() ?? hear),
    listen(next) {
      isListening = next
      quiet = 0
      hearLater()
    },
    close,
  }
}

const toSent = ({ state: _state, undo: _undo, ...scan }: LoggedScan) => scan

const jittered = (milliseconds: number) => milliseconds * (0.75 + Math.random() * 0.5)

function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
