import type { OutputOf } from '#shared/contract/contract'
import { admits, type DoorAnswer } from '#shared/domain/door'
import { parseCode } from '#shared/domain/ticket-code'
import { openLedger } from './door-ledger'
import { type DoorState, mayBeLetIn, type Shown, type ShownPerson } from './door-state'
import { type Connection, type DoorCloud, type Meaning, startDoorSync } from './door-sync'
import type { KeptPack, PackStore } from './pack-store'
import { isSamePresentation, type Sighting, sightingOf } from './presentation'
import type { LoggedScan, ScanStore, SentScan, UndoReason } from './scan-store'

type CloudAnswer = OutputOf<'checkIns.record'>['results'][number]

export interface DoorSessionParts {
  kept: KeptPack
  deviceId: string
  scans: ScanStore
  packs: PackStore
  cloud: DoorCloud
  meaningOf: (error: unknown) => Meaning
  /** The corrected clock. */
  now: () => Date
  /** What was added to the phone's own clock, in milliseconds. */
  clockOffset: () => number
  newNonce: () => string
}

/** Somebody found by number or name. */
export interface FoundPerson {
  ticketHash: string
  answer: DoorAnswer
  person: ShownPerson
}

export interface DoorSession {
  readonly eventId: string
  readonly gate: string
  /** What the door's screen says of the event. */
  readonly place: { title: string; venueName?: string; bringLaptop: boolean }
  /** Runs a dummy code through the decision. @returns its milliseconds, or undefined when it goes wrong */
  check(): number | undefined
  state(): DoorState
  subscribe(listener: () => void): () => void
  /** A code that the camera sees. @returns the new answer, or undefined while the same thing stays in sight */
  see(text: string): Shown | undefined
  /** Lets the person of the shown answer in, on record. */
  letIn(): void
  letInFound(found: FoundPerson): void
  /** Takes an admission back; the log keeps both. */
  undo(nonce: string, reason: UndoReason): void
  /** Clears the answer, back to the camera. */
  dismiss(nonce: string): void
  dismissCorrection(): void
  /** Whether somebody looks at this door's screen. */
  watch(isWatching: boolean): void
  /** The phone's network came or went. */
  networkChanged(isOnline: boolean): void
  close(): void
}

/** One phone at one door: decides at once from what it holds, writes it down, and lets the cloud confirm in the background. */
export function openDoorSession(parts: DoorSessionParts): DoorSession {
  const { kept, scans, now } = parts
  const { pack, gate } = kept
  scans.continueAfter(pack.lastSeq)
  const ledger = openLedger(kept, scans, parts.packs)
  const listeners = new Set<() => void>()
  /** Who was let in since this phone was opened, latest last: names are never written down. */
  const letInHere: { nonce: string; person?: ShownPerson }[] = []
  let sighting: Sighting | undefined
  let shownCode: string | undefined
  let state: DoorState = { connection: 'online', ...ledger.counts() }

  const change = (next: Partial<DoorState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const counted = () => ({ ...ledger.counts(), lastAdmission: letInHere[letInHere.length - 1] })

  const write = (
    scan: Pick<SentScan, 'answer' | 'isAdmission' | 'method' | 'code' | 'ticketHash'>,
  ) => {
    const logged = scans.append({
      ...scan,
      nonce: parts.newNonce(),
      gate,
      scannedAt: now().toISOString(),
      clockOffset: parts.clockOffset(),
    })
    ledger.recount()
    return logged
  }
  const admit = (scan: Parameters<typeof write>[0], person: ShownPerson | undefined) => {
    const { nonce } = write({ ...scan, isAdmission: true })
    letInHere.push({ nonce, ...(person ? { person } : {}) })
    return nonce
  }

  const settle = (result: CloudAnswer) => {
    const scan = scans.all().find((line) => line.nonce === result.nonce)
    const { shown } = state
    if (!scan) return
    const answer = isOwnAdmission(result, scan) ? scan.answer : result.answer
    if (shown?.nonce !== result.nonce) {
      const isNews = scan.isAdmission ? !isGoodFor(answer) : scan.answer !== answer
      if (isNews) change({ correction: { ...result, answer } })
      return
    }
    if (shown.isAdmitted && isGoodFor(answer)) return
    const person = result.person ?? shown.person
    const next: Shown = {
      ...shown,
      ...result,
      answer,
      isAsking: false,
      ...(person ? { person } : {}),
    }
    // The phone could not know, the cloud does: the person goes in without another tap.
    if (admits(answer) && !scan.isAdmission) admitShown(next, scan.ticketHash)
    else if (answer !== shown.answer || shown.isAsking)
      change({ shown: { ...next, isAdmitted: false } })
  }
  const admitShown = (shown: Shown, ticketHash: string | undefined) => {
    const { answer, person } = shown
    const nonce = admit(
      {
        answer,
        isAdmission: true,
        method: 'code',
        ...(shownCode ? { code: shownCode } : {}),
        ...(ticketHash ? { ticketHash } : {}),
      },
      person,
    )
    change({ shown: { ...shown, nonce, isAdmitted: true }, ...counted() })
  }

  const connectionChanged = (connection: Connection) => {
    const { shown } = state
    if (connection === 'barred') parts.packs.forget()
    const gaveUp = connection !== 'online' && shown?.isAsking
    if (connection !== state.connection || gaveUp)
      change({ connection, ...(gaveUp ? { shown: { ...shown, isAsking: false } } : {}) })
  }
  const sync = startDoorSync({
    eventId: pack.eventId,
    deviceId: parts.deviceId,
    store: scans,
    cloud: parts.cloud,
    since: kept.since,
    meaningOf: parts.meaningOf,
    onAnswer(output) {
      ledger.learn(output, now())
      for (const result of output.results) settle(result)
    },
    onConnection: connectionChanged,
    onDelivery: () => change(counted()),
  })
  const isOver = () => now().toISOString() >= pack.passUntil

  return {
    eventId: pack.eventId,
    gate,
    place: pack,
    check: () => ledger.check(now()),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    see(text) {
      const at = now()
      if (isSamePresentation(text, sighting, at.getTime())) {
        if (sighting) sighting.seenAt = at.getTime()
        return undefined
      }
      if (isOver()) connectionChanged('barred')
      if (state.connection === 'barred') return undefined
      const { ticketRef: _secret, ticketHash, ...decision } = ledger.decide(text, at)
      sighting = sightingOf(text, decision.answer, at.getTime())
      shownCode = parseCode(text.trim()) && text.trim()
      const isAdmission = admits(decision.answer)
      const scan = {
        answer: decision.answer,
        isAdmission,
        method: 'code' as const,
        ...(shownCode ? { code: shownCode } : {}),
        ...(ticketHash ? { ticketHash } : {}),
      }
      const nonce = isAdmission ? admit(scan, decision.person) : write(scan).nonce
      const isAsking = decision.answer === 'unknown_sync_needed' && state.connection === 'online'
      const shown: Shown = { ...decision, nonce, isAdmitted: isAdmission, isAsking }
      change({ shown, ...counted() })
      sync.wake()
      return shown
    },
    letIn() {
      const { shown } = state
      if (!shown || !mayBeLetIn(shown)) return
      const scan = scans.all().find((line) => line.nonce === shown.nonce)
      admitShown(shown, scan?.ticketHash)
      sync.wake()
    },
    letInFound({ ticketHash, answer, person }) {
      if (ledger.admissionOf(ticketHash)) return
      const nonce = admit({ answer, isAdmission: true, method: 'search', ticketHash }, person)
      sighting = undefined
      change({ shown: { nonce, answer, person, isAdmitted: true, isAsking: false }, ...counted() })
      sync.wake()
    },
    undo(nonce, reason) {
      scans.undo(nonce, { nonce: parts.newNonce(), reason })
      const at = letInHere.findIndex((one) => one.nonce === nonce)
      if (at >= 0) letInHere.splice(at, 1)
      // The same ticket, shown again right now, is a new presentation.
      sighting = undefined
      ledger.recount()
      change({ ...(state.shown?.nonce === nonce ? { shown: undefined } : {}), ...counted() })
      sync.wake()
    },
    dismiss(nonce) {
      if (state.shown?.nonce === nonce) change({ shown: undefined })
    },
    dismissCorrection: () => change({ correction: undefined }),
    watch: sync.listen,
    networkChanged(isOnline) {
      if (isOnline) sync.tryNow()
      else if (state.connection === 'online') connectionChanged('offline')
    },
    close: sync.close,
  }
}

/** Answers after which a person who was let in may stay. */
const isGoodFor = (answer: DoorAnswer) => answer === 'ok' || answer === 'stale_code'

/** The cloud may answer a scan that it received twice with the very admission that the scan made. */
const isOwnAdmission = (result: CloudAnswer, scan: LoggedScan) =>
  result.answer === 'already_in' &&
  scan.isAdmission &&
  result.gate === scan.gate &&
  result.at === scan.scannedAt
