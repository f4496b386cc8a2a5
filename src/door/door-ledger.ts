import type { GateScan } from '#shared/contract/check-ins'
import { type DoorDecision, decideScan } from '#shared/domain/door'
import { firstAdmissions, type HeardAdmissions, hear } from './admissions'
import type { KeptPack, PackStore } from './pack-store'
import { isUndelivered, type ScanStore } from './scan-store'
import { checkDoor } from './self-check'

/** Everything that one door knows: the pack, its own log, and what other gates did. */
export interface DoorLedger {
  decide(text: string, now: Date): DoorDecision
  /** Whether this ticket is in already, and since when. */
  admissionOf(ticketHash: string): { at: string; gate: string } | undefined
  /** Takes what the cloud told; kept for a restart without a network. */
  learn(told: { others: GateScan[]; since?: string; isCanceled?: boolean }, now: Date): void
  /** Its own log has changed. */
  recount(): void
  /** How long a decision takes on this phone, in milliseconds; undefined when it goes wrong. */
  check(now: Date): number | undefined
  counts(): { admitted: number; expected: number; queued: number; syncedAt: string }
}

/** Decisions are made from this alone, so they are the same with and without a network. */
export function openLedger(kept: KeptPack, scans: ScanStore, packs: PackStore): DoorLedger {
  const { pack } = kept
  const people = new Map(pack.people.map((line) => [line.ticketHash, line]))
  let heard: HeardAdmissions = hear(hear(new Map(), pack.admissions), kept.heard)
  let { since, syncedAt } = kept
  let { isCanceled } = pack
  let admitted = firstAdmissions(scans.all(), heard)
  const knowledge = () => ({ ...pack, isCanceled, people, admitted })

  return {
    decide: (text, now) => decideScan(text, knowledge(), now),
    check: (now) => checkDoor(knowledge(), now),
    admissionOf: (ticketHash) => admitted.get(ticketHash),
    learn(told, now) {
      syncedAt = now.toISOString()
      isCanceled = told.isCanceled ?? isCanceled
      since = told.since ?? since
      if (told.others.length === 0) return
      heard = hear(heard, told.others)
      admitted = firstAdmissions(scans.all(), heard)
      packs.saveHeard({ heard: [...heard.values()], since, syncedAt })
    },
    recount() {
      admitted = firstAdmissions(scans.all(), heard)
    },
    counts: () => ({
      admitted: admitted.size,
      expected: pack.expected,
      queued: scans.all().filter(isUndelivered).length,
      syncedAt,
    }),
  }
}
