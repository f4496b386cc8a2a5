import * as z from 'zod/mini'
import './schema'
import { MAX_ANSWER, MAX_OPTIONS, MAX_QUESTIONS } from '#shared/domain/questions'
import { registrationStatuses } from '#shared/domain/registrations'
import { action } from './action'
import { eventSummary } from './event-view'
import { messagePurposes } from './members'
import { onOne, textChecked } from './refusals'
import { registrationView } from './registration-view'
import { cursor, hex, id, instant, privateLine, publicLine } from './schema'

const answer = z.strictObject({
  questionId: id(),
  /** Others read it (the organizer), so it passes content safety. */
  text: z.optional(publicLine(MAX_ANSWER)),
  choices: z.optional(z.array(privateLine(30)).check(z.maxLength(MAX_OPTIONS))),
})

export const registrations = {
  signUp: action({
    does: 'takes a place, or a position in line when the event is full and the caller wants to wait',
    who: 'members',
    input: z.strictObject({
      eventId: id(),
      answers: z.array(answer).check(z.maxLength(MAX_QUESTIONS)),
      ifFull: z.enum(['ask', 'wait']),
      /** Messages that the caller allowed in this very tap; each is worth one message. */
      permits: z.array(z.enum(messagePurposes)).check(z.maxLength(messagePurposes.length)),
    }),
    output: z.object({
      /** `full` is not a refusal: it offers the waiting list. */
      outcome: z.enum(['confirmed', 'waiting', 'full']),
      registration: z.nullable(registrationView),
      placesLeft: z.number(),
      waitingCount: z.number(),
      onlineLink: z.optional(z.string()),
    }),
    refusals: [
      ...textChecked,
      'join_first',
      'not_found',
      'not_open',
      'answer_required',
      'answer_invalid',
    ],
    writes: true,
    databaseCalls: { confirmed: 4, full: 4, waiting: 6, again: 6, servesTheLineMore: 9 },
  }),
  cancel: action({
    does: 'gives a place or a position in line back; a freed place goes to the first in line in this very call',
    who: 'members',
    input: z.strictObject({ eventId: id() }),
    output: z.object({ registration: registrationView }),
    refusals: ['join_first', 'not_found', 'not_registered', 'already_checked_in'],
    writes: true,
    databaseCalls: { alone: 4, leavesLine: 4, promotesOne: 11 },
  }),
  mine: action({
    does: 'lists the caller’s registrations with their events and tickets, latest event first',
    who: 'members',
    input: z.strictObject({ cursor: z.optional(cursor()) }),
    output: z.object({
      items: z.array(
        z.object({
          registration: registrationView,
          event: eventSummary,
          onlineLink: z.optional(z.string()),
          cancelReason: z.optional(z.string()),
        }),
      ),
      cursor: z.optional(cursor()),
    }),
    refusals: ['join_first'],
    writes: false,
    databaseCalls: { always: 3, none: 2 },
  }),
  roster: action({
    does: 'shows the people of an event to its organizer: names and answers, never a contact; every view is on record',
    who: ['organizer', 'admin'],
    input: z.strictObject({ eventId: id(), cursor: z.optional(cursor()) }),
    output: z.object({
      people: z.array(
        z.object({
          ticketHash: hex(16),
          displayName: z.string(),
          ticketNumber: z.string(),
          status: z.enum(registrationStatuses),
          position: z.optional(z.number()),
          checkedInAt: z.optional(instant()),
          answers: z.array(z.object({ question: z.string(), answer: z.string() })),
        }),
      ),
      cursor: z.optional(cursor()),
    }),
    refusals: onOne,
    writes: false,
    audited: true,
    databaseCalls: { always: 4 },
  }),
  reject: action({
    does: 'takes a registration away from a person, with a reason; their ticket answers `revoked` at the door',
    who: ['organizer', 'admin'],
    input: z.strictObject({ eventId: id(), ticketHash: hex(16), reason: publicLine(100) }),
    output: z.object({ rejected: z.boolean() }),
    refusals: [...onOne, ...textChecked, 'already_checked_in'],
    writes: true,
    audited: true,
    databaseCalls: { alone: 7, promotesOne: 11 },
  }),
}
