import * as z from 'zod/mini'
import './schema'
import { doorAnswers } from '#shared/domain/door'
import { action } from './action'
import { onOne, textChecked, withRole } from './refusals'
import { cursor, hex, id, instant, nonce, privateLine, publicLine, whole } from './schema'

const door = ['doorStaff', 'organizer'] as const

/** A door phone names itself once and for all. */
const deviceId = () => nonce()
/** Passes content safety once, when the door is opened; a scan must never wait for it. */
const gate = () => publicLine(12)
const openedGate = () => privateLine(12)

const scanInput = z.strictObject({
  seq: whole(1, 100_000),
  nonce: nonce(),
  gate: openedGate(),
  /** What was decided on the phone and shown to the person. */
  answer: z.enum(doorAnswers),
  /** Whether the volunteer let the person in. */
  isAdmission: z.boolean(),
  /** `code` was read from a screen; `search` was found by number or name. */
  method: z.enum(['code', 'search']),
  /** The scanned code of one of our tickets: the cloud checks it again. */
  code: z.optional(privateLine(60)),
  ticketHash: z.optional(hex(16)),
  /** The phone's corrected clock; survives the sync. */
  scannedAt: instant(),
  /** What the phone added to its own clock, in milliseconds. */
  clockOffset: whole(-86_400_000_000, 86_400_000_000),
})
export type ScanInput = z.infer<typeof scanInput>

export const doorPerson = z.object({
  displayName: z.string(),
  surname: z.optional(z.string()),
  ticketNumber: z.string(),
})

/** Another gate's admission, or an undo of one: enough to say `already_in` and to count. */
export const gateScan = z.object({
  ticketHash: hex(16),
  gate: z.string(),
  at: instant(),
  isUndone: z.boolean(),
})
export type GateScan = z.infer<typeof gateScan>

const sealedPerson = z.object({ ticketHash: hex(16), sealed: z.string() })

export const checkIns = {
  doors: action({
    does: 'lists the events at whose door the caller may stand today',
    who: door,
    input: z.strictObject({}),
    output: z.object({
      events: z.array(
        z.object({
          eventId: id(),
          title: z.string(),
          startsAt: instant(),
          endsAt: instant(),
          opensAt: instant(),
          venueName: z.optional(z.string()),
          passUntil: instant(),
        }),
      ),
    }),
    refusals: withRole,
    writes: false,
    databaseCalls: { always: 2 },
  }),
  openDoor: action({
    does: 'gives a door phone what it needs to decide without a network: the event’s key, the sealed list, and the admissions so far',
    who: door,
    input: z.strictObject({ eventId: id(), deviceId: deviceId(), gate: gate() }),
    output: z.object({
      eventId: id(),
      title: z.string(),
      venueName: z.optional(z.string()),
      startsAt: instant(),
      opensAt: instant(),
      closesAt: instant(),
      isCanceled: z.boolean(),
      bringLaptop: z.boolean(),
      /** K_event, hex; good for this event only. */
      eventKey: hex(32),
      /** When the phone must forget all this. */
      passUntil: instant(),
      people: z.array(sealedPerson),
      expected: z.number(),
      admissions: z.array(gateScan),
      /** The highest sequence number the cloud has of this device, so that a reinstalled phone goes on after it. */
      lastSeq: z.number(),
      since: cursor(),
    }),
    refusals: [...onOne, ...textChecked],
    writes: false,
    audited: true,
    databaseCalls: { always: 5, everyThousandPeopleMore: 1, everyThousandScansMore: 1 },
  }),
  record: action({
    does: 'takes scans of a door phone, each exactly once, and tells what the cloud says of them and what other gates did',
    who: door,
    input: z.strictObject({
      eventId: id(),
      deviceId: deviceId(),
      scans: z.array(scanInput).check(z.maxLength(50)),
      /** Present when the phone wants to hear of other gates. */
      since: z.optional(cursor()),
    }),
    output: z.object({
      results: z.array(
        z.object({
          nonce: nonce(),
          answer: z.enum(doorAnswers),
          at: z.optional(instant()),
          gate: z.optional(z.string()),
          person: z.optional(doorPerson),
        }),
      ),
      others: z.array(gateScan),
      since: z.optional(cursor()),
      isCanceled: z.optional(z.boolean()),
    }),
    refusals: onOne,
    writes: true,
    databaseCalls: {
      oneScan: 3,
      oneScanRefused: 4,
      notAnAdmission: 2,
      unknownToThePhone: 3,
      sentAgain: 5,
      organizerMore: 1,
      hearingOthersMore: 1,
    },
  }),
  undo: action({
    does: 'takes one admission back, with a reason; the log keeps both',
    who: door,
    input: z.strictObject({
      eventId: id(),
      deviceId: deviceId(),
      scanNonce: nonce(),
      reason: z.enum(['wrong_person', 'mistake', 'left_again', 'other']),
      note: z.optional(publicLine(60)),
    }),
    output: z.object({ undone: z.boolean() }),
    refusals: [...onOne, ...textChecked, 'scan_unknown'],
    writes: true,
    audited: true,
    databaseCalls: { always: 6, nothingToUndo: 3, organizerMore: 1 },
  }),
  search: action({
    does: 'finds people by ticket number or by at least two characters of the name: at most five, masked, each search on record',
    who: door,
    input: z.strictObject({
      eventId: id(),
      by: z.enum(['number', 'name']),
      text: privateLine(20).check(z.minLength(2)),
    }),
    output: z.object({
      results: z.array(
        z.object({
          ticketHash: hex(16),
          maskedName: z.string(),
          ticketTail: z.string(),
          answer: z.enum(doorAnswers),
          at: z.optional(instant()),
          gate: z.optional(z.string()),
        }),
      ),
      hasMore: z.boolean(),
    }),
    refusals: onOne,
    writes: false,
    audited: true,
    databaseCalls: { always: 4, everyThousandMore: 1 },
  }),
  report: action({
    does: 'merges the logs of all doors: who is in, tickets that two doors admitted, and what has not arrived yet',
    who: ['doorStaff', 'organizer', 'committee'],
    input: z.strictObject({ eventId: id() }),
    output: z.object({
      admitted: z.number(),
      expected: z.number(),
      conflicts: z.array(
        z.object({
          ticketNumber: z.string(),
          admissions: z.array(z.object({ deviceId: z.string(), gate: z.string(), at: instant() })),
        }),
      ),
      devices: z.array(
        z.object({
          deviceId: z.string(),
          gate: z.string(),
          received: z.number(),
          /** How many of its scans have not arrived yet. */
          missing: z.number(),
        }),
      ),
    }),
    refusals: onOne,
    writes: false,
    databaseCalls: { always: 3, conflicts: 4 },
  }),
}
