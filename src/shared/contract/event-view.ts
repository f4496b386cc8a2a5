import * as z from 'zod/mini'
import './schema'
import { eventStatuses } from '#shared/domain/event-lifecycle'
import { formatRuleNames } from '#shared/domain/format-check'
import { affirmations, formats, levels, MAX_SEATS, themes, tracks } from '#shared/domain/formats'
import { MAX_OPTIONS, MAX_QUESTIONS } from '#shared/domain/questions'
import { id, instant, publicLine, publicParagraph, whole } from './schema'

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
