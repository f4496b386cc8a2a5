import * as z from 'zod/mini'
import './schema'
import { formats, tracks } from '#shared/domain/formats'
import { action } from './action'
import { eventCard, eventDetail, eventDraft, eventSummary, managedEvent } from './event-view'
import { keepsRules, onOne, textChecked, withRole } from './refusals'
import { registrationView } from './registration-view'
import { cursor, id, instant, privateLine, publicLine, whole } from './schema'

/** A change is made to what was seen: its state and its revision. */
const asSeen = ['wrong_state', 'changed_meanwhile'] as const
const manages = ['organizer', 'committee', 'admin'] as const
const theEvent = { eventId: id() }
const revision = { revision: whole(1, 1_000_000) }
const managed = z.object({ event: managedEvent })

export const events = {
  list: action({
    does: 'lists published events that are not over, soonest first; a canceled one stays listed, marked, until its time has passed',
    who: 'anyone',
    input: z.strictObject({
      /** Compared, never shown. */
      city: z.optional(privateLine(12)),
      mode: z.optional(z.enum(['offline', 'online'])),
      track: z.optional(z.enum(tracks)),
      format: z.optional(z.enum(formats)),
      chapterId: z.optional(id()),
      cursor: z.optional(cursor()),
    }),
    output: z.object({ events: z.array(eventSummary), cursor: z.optional(cursor()) }),
    refusals: [],
    writes: false,
    databaseCalls: { always: 2 },
  }),
  get: action({
    does: 'shows one event with the caller’s own registration; a visitor gets the card of a members-only event',
    who: 'anyone',
    input: z.strictObject(theEvent),
    output: z.object({
      event: z.nullable(eventDetail),
      card: z.nullable(eventCard),
      registration: z.nullable(registrationView),
      /** Only for people with a confirmed place. */
      onlineLink: z.optional(z.string()),
      canShareToTimeline: z.boolean(),
    }),
    refusals: ['not_found'],
    writes: false,
    databaseCalls: { member: 3, visitor: 2 },
  }),
  create: action({
    does: 'makes a draft in a chapter that the caller organizes',
    who: ['organizer'],
    input: z.strictObject({ draft: eventDraft }),
    output: managed,
    refusals: [...withRole, ...textChecked],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1, againMore: 1 },
  }),
  copy: action({
    does: 'makes a draft from an event of the same chapter, seven days later or a week from now',
    who: ['organizer'],
    input: z.strictObject(theEvent),
    output: managed,
    refusals: onOne,
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1, againMore: 1 },
  }),
  update: action({
    does: 'changes an event that has not ended; a published one keeps its format and never has fewer places than people',
    who: ['organizer'],
    input: z.strictObject({ ...theEvent, ...revision, draft: eventDraft }),
    output: managed,
    refusals: [...onOne, ...asSeen, ...keepsRules, ...textChecked, 'capacity_below_taken'],
    writes: true,
    databaseCalls: {
      always: 3,
      nightTalkMore: 1,
      otherChapterMore: 1,
      largerNobodyWaitsMore: 1,
      eachPromotedMore: 5,
      elsewhereMore: 3,
      peopleMore: 1,
      eachToldMore: 1,
      eachMessageMore: 1,
    },
  }),
  submit: action({
    does: 'proposes a draft to the committee; refused while it breaks a rule of its format',
    who: ['organizer'],
    input: z.strictObject({ ...theEvent, ...revision }),
    output: managed,
    refusals: [...onOne, ...asSeen, ...keepsRules],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1 },
  }),
  withdraw: action({
    does: 'takes a proposal back to be a draft',
    who: ['organizer'],
    input: z.strictObject({ ...theEvent, ...revision }),
    output: managed,
    refusals: [...onOne, ...asSeen],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1 },
  }),
  approve: action({
    does: 'approves and publishes a proposal, by one seat of the committee (delegation of D16)',
    who: ['committee'],
    input: z.strictObject({ ...theEvent, ...revision }),
    output: managed,
    refusals: [...onOne, ...asSeen, ...keepsRules],
    writes: true,
    audited: true,
    databaseCalls: { always: 6, nightTalkMore: 1 },
  }),
  sendBack: action({
    does: 'returns a proposal to its organizer with what should change, or declines it with a reason',
    who: ['committee'],
    input: z.strictObject({
      ...theEvent,
      ...revision,
      verdict: z.enum(['returned', 'declined']),
      note: publicLine(200),
    }),
    output: managed,
    refusals: [...onOne, ...asSeen, ...textChecked],
    writes: true,
    audited: true,
    databaseCalls: { always: 5, nightTalkMore: 1 },
  }),
  cancel: action({
    does: 'cancels an event that has not ended; everybody with a place or a position in line is told',
    who: manages,
    input: z.strictObject({ ...theEvent, reason: publicLine(200) }),
    output: managed,
    refusals: [...onOne, ...asSeen, ...textChecked],
    writes: true,
    audited: true,
    /** At most 200 people are told in the call; the timer tells the rest. */
    databaseCalls: {
      neverPublished: 4,
      nobodyToTell: 7,
      somebodyToTell: 8,
      nightTalkMore: 1,
      eachToldMore: 1,
      eachMessageMore: 1,
    },
  }),
  manage: action({
    does: 'shows one event to the people who run it',
    who: manages,
    input: z.strictObject(theEvent),
    output: managed,
    refusals: onOne,
    writes: false,
    databaseCalls: { always: 2, nightTalkMore: 1 },
  }),
  workbench: action({
    does: 'lists the events of the chapters that the caller organizes, newest first, with the days off that formats must know',
    who: ['organizer'],
    input: z.strictObject({ cursor: z.optional(cursor()) }),
    output: z.object({
      events: z.array(eventSummary),
      chapters: z.array(z.object({ chapterId: id(), name: z.string() })),
      holidays: z.record(z.string(), z.array(z.string())),
      cursor: z.optional(cursor()),
    }),
    refusals: withRole,
    writes: false,
    databaseCalls: { always: 4 },
  }),
  proposals: action({
    does: 'lists what waits for the committee’s decision, oldest first',
    who: ['committee'],
    input: z.strictObject({ cursor: z.optional(cursor()) }),
    output: z.object({
      proposals: z.array(z.extend(eventSummary, { submittedAt: instant() })),
      cursor: z.optional(cursor()),
    }),
    refusals: withRole,
    writes: false,
    databaseCalls: { always: 2 },
  }),
}
