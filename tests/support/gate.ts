import type { ScanInput } from '#shared/contract/check-ins'
import type { OutputOf } from '#shared/contract/contract'
import { admits, type DoorDecision, decideScan } from '#shared/domain/door'
import { parseCode } from '#shared/domain/ticket-code'
import { newNonce, type Person, type World } from './world'

/** A phone at a door, by the same rules as the app's but with nothing around them: it scans offline and delivers when told. */
export interface Gate {
  deviceId: string
  pack: OutputOf<'checkIns.openDoor'>
  /** What was scanned and not delivered yet. */
  queue: ScanInput[]
  /** Decides on the phone, writes it down, delivers nothing. */
  scan(text: string): DoorDecision & { scan: ScanInput }
  /** The volunteer's own tap lets somebody in. */
  letIn(decision: DoorDecision, text?: string): ScanInput
  /** Delivers everything that is queued. */
  deliver(): Promise<OutputOf<'checkIns.record'>>
  /** Scans and delivers at once. */
  scanOnline(text: string): Promise<OutputOf<'checkIns.record'>['results'][number] | undefined>
}

/** Opens a door, as a phone with a network does. */
export async function openGate(
  world: World,
  volunteer: Person,
  eventId: string,
  gate: string,
  deviceId = newNonce(),
): Promise<Gate> {
  const pack = await volunteer.must('checkIns.openDoor', { eventId, deviceId, gate })
  const people = new Map(pack.people.map((line) => [line.ticketHash, line]))
  const admitted = new Map(
    pack.admissions.filter((one) => !one.isUndone).map((one) => [one.ticketHash, one]),
  )
  const queue: ScanInput[] = []
  let { lastSeq } = pack

  const append = (decision: DoorDecision, isAdmission: boolean, text?: string): ScanInput => {
    lastSeq += 1
    const scan: ScanInput = {
      seq: lastSeq,
      nonce: newNonce(),
      gate,
      answer: decision.answer,
      isAdmission,
      method: 'code',
      ...(text && parseCode(text) ? { code: text } : {}),
      ...(decision.ticketHash ? { ticketHash: decision.ticketHash } : {}),
      scannedAt: world.now().toISOString(),
      clockOffset: 0,
    }
    if (isAdmission && scan.ticketHash) {
      const { ticketHash, scannedAt: at } = scan
      admitted.set(ticketHash, { ticketHash, gate, at, isUndone: false })
    }
    queue.push(scan)
    return scan
  }

  const self: Gate = {
    deviceId,
    pack,
    queue,
    scan(text) {
      const decision = decideScan(text, { ...pack, people, admitted }, world.now())
      return { ...decision, scan: append(decision, admits(decision.answer), text) }
    },
    letIn: (decision, text) => append(decision, true, text),
    deliver: () =>
      volunteer.must('checkIns.record', { eventId, deviceId, scans: queue.splice(0, 50) }),
    async scanOnline(text) {
      self.scan(text)
      return (await self.deliver()).results.at(-1)
    },
  }
  return self
}
