import * as z from 'zod/mini'
import './schema'
import { eventStatuses } from '#shared/domain/event-lifecycle'
import { formatRuleNames } from '#shared/domain/format-check'
import { affirmations, formats, levels, MAX_SEATS, themes, tracks } from '#shared/domain/formats'
import { MAX_OPTIONS, MAX_QUESTIONS } from '#shared/domain/questions'
import { action } from './action'
import { registrationView } from './registration-view'
import { cursor, id, instant, privateLine, publicLine, publicParagraph, whole } from './schema'

export const venue = z.strictObject({
  name: publicLine(40),
  city: publicLine(12),
  address: publicLine(80),
  directions: z.optional(publicLine(60)),
  /** gcj02, as the platform's map wants it. */
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
})

export const session = z.strictObject({
  startsAt: instant(),
  title: publicLine(60),
  speaker: z.optional(publicLine(20)),
  speakerAbout: z.optional(publicLine(80)),
  level: z.optional(z.enum(levels)),
})

export const question = z.strictObject({
  questionId: id(),
  text: publicLine(60),
  kind: z.enum(['text', 'single', 'multiple']),
  options: z.array(publicLine(30)).check(z.maxLength(MAX_OPTIONS)),
  isRequired: z.boolean(),
})

/** What an organizer fills in; the format's template fills most of it. */
export const eventDraft = z.strictObject({
  format: z.enum(formats),
  theme: z.optional(z.enum(themes)),
  track: z.enum(tracks),
  chapterId: id(),
  title: publicLine(40),
  description: publicParagraph(1000),
  startsAt: instant(),
  endsAt: instant(),
  capacity: whole(1, MAX_SEATS),
  venue: z.optional(venue),
  /** Where an online event happens; only people with a confirmed place ever get it. */
  onlineLink: z.optional(publicLine(200)),
  membersOnly: z.boolean(),
  bringLaptop: z.boolean(),
  affirmed: z.array(z.enum(affirmations)).check(z.maxLength(affirmations.length)),
  series: z.optional(
    z.strictObject({ title: publicLine(30), number: whole(1, 99), of: whole(1, 99) }),
  ),
  agenda: z.array(session).check(z.maxLength(20)),
  questions: z.array(question).check(z.maxLength(MAX_QUESTIONS)),
  /** Why the event is outside what its format recommends (D11). */
  exceptionReason: z.optional(publicLine(200)),
})
export type EventDraft = z.infer<typeof eventDraft>

/** What lists show; nothing here is secret once the event is published. */
export const eventSummary = z.object({
  eventId: id(),
  status: z.enum(eventStatuses),
  format: z.enum(formats),
  theme: z.optional(z.enum(themes)),
  track: z.enum(tracks),
  mode: z.enum(['offline', 'online']),
  chapterId: id(),
  chapterName: z.string(),
  title: z.string(),
  startsAt: instant(),
  endsAt: instant(),
  timezone: z.string(),
  city: z.optional(z.string()),
  venueName: z.optional(z.string()),
  capacity: z.number(),
  placesLeft: z.number(),
  waitingCount: z.number(),
  topicCount: z.number(),
  membersOnly: z.boolean(),
  bringLaptop: z.boolean(),
  series: z.optional(z.object({ title: z.string(), number: z.number(), of: z.number() })),
})
export type EventSummary = z.infer<typeof eventSummary>

/** The whole public page of an event. */
export const eventDetail = z.extend(eventSummary, {
  description: z.string(),
  venue: z.optional(
    z.object({
      name: z.string(),
      city: z.string(),
      address: z.string(),
      directions: z.optional(z.string()),
      latitude: z.optional(z.number()),
      longitude: z.optional(z.number()),
    }),
  ),
  agenda: z.array(
    z.object({
      startsAt: instant(),
      title: z.string(),
      speaker: z.optional(z.string()),
      speakerAbout: z.optional(z.string()),
      level: z.optional(z.enum(levels)),
    }),
  ),
  questions: z.array(
    z.object({
      questionId: id(),
      text: z.string(),
      kind: z.enum(['text', 'single', 'multiple']),
      options: z.array(z.string()),
      isRequired: z.boolean(),
    }),
  ),
  cancelReason: z.optional(z.string()),
})
export type EventDetail = z.infer<typeof eventDetail>

/** What somebody who is not a member sees of a members-only event: enough to want to join. */
export const eventCard = z.object({
  eventId: id(),
  title: z.string(),
  format: z.enum(formats),
  track: z.enum(tracks),
  chapterName: z.string(),
  startsAt: instant(),
  endsAt: instant(),
  timezone: z.string(),
})
export type EventCard = z.infer<typeof eventCard>

const warning = z.object({
  rule: z.enum(formatRuleNames),
  severity: z.enum(['refuse', 'warn']),
  section: z.string(),
  limit: z.optional(z.union([z.string(), z.number()])),
  actual: z.optional(z.union([z.string(), z.number()])),
})

/** What the people who run an event see of it. */
export const managedEvent = z.extend(eventDetail, {
  revision: z.number(),
  onlineLink: z.optional(z.string()),
  affirmed: z.array(z.enum(affirmations)),
  exceptionReason: z.optional(z.string()),
  /** Why the committee sent it back or declined it. */
  decisionNote: z.optional(z.string()),
  confirmedCount: z.number(),
  submittedAt: z.optional(instant()),
  publishedAt: z.optional(instant()),
  violations: z.array(warning),
})
export type ManagedEvent = z.infer<typeof managedEvent>

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
    refusals: ['join_first', 'not_allowed', 'text_not_allowed', 'text_check_unavailable'],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1, againMore: 1 },
  }),
  copy: action({
    does: 'makes a draft from an event of the same chapter, seven days later or a week from now',
    who: ['organizer'],
    input: z.strictObject(theEvent),
    output: managed,
    refusals: ['join_first', 'not_allowed', 'not_found'],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1, againMore: 1 },
  }),
  update: action({
    does: 'changes an event that has not ended; a published one keeps its format and never has fewer places than people',
    who: ['organizer'],
    input: z.strictObject({ ...theEvent, ...revision, draft: eventDraft }),
    output: managed,
    refusals: [
      'join_first',
      'not_allowed',
      'not_found',
      'wrong_state',
      'changed_meanwhile',
      'breaks_format_rules',
      'reason_required',
      'capacity_below_taken',
      'text_not_allowed',
      'text_check_unavailable',
    ],
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
    refusals: [
      'join_first',
      'not_allowed',
      'not_found',
      'wrong_state',
      'changed_meanwhile',
      'breaks_format_rules',
      'reason_required',
    ],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1 },
  }),
  withdraw: action({
    does: 'takes a proposal back to be a draft',
    who: ['organizer'],
    input: z.strictObject({ ...theEvent, ...revision }),
    output: managed,
    refusals: ['join_first', 'not_allowed', 'not_found', 'wrong_state', 'changed_meanwhile'],
    writes: true,
    databaseCalls: { always: 3, nightTalkMore: 1 },
  }),
  approve: action({
    does: 'approves and publishes a proposal, by one seat of the committee (delegation of D16)',
    who: ['committee'],
    input: z.strictObject({ ...theEvent, ...revision }),
    output: managed,
    refusals: [
      'join_first',
      'not_allowed',
      'not_found',
      'wrong_state',
      'changed_meanwhile',
      'breaks_format_rules',
      'reason_required',
    ],
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
    refusals: [
      'join_first',
      'not_allowed',
      'not_found',
      'wrong_state',
      'changed_meanwhile',
      'text_not_allowed',
      'text_check_unavailable',
    ],
    writes: true,
    audited: true,
    databaseCalls: { always: 5, nightTalkMore: 1 },
  }),
  cancel: action({
    does: 'cancels an event that has not ended; everybody with a place or a position in line is told',
    who: manages,
    input: z.strictObject({ ...theEvent, reason: publicLine(200) }),
    output: managed,
    refusals: [
      'join_first',
      'not_allowed',
      'not_found',
      'wrong_state',
      'changed_meanwhile',
      'text_not_allowed',
      'text_check_unavailable',
    ],
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
    refusals: ['join_first', 'not_allowed', 'not_found'],
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
    refusals: ['join_first', 'not_allowed'],
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
    refusals: ['join_first', 'not_allowed'],
    writes: false,
    databaseCalls: { always: 2 },
  }),
}
