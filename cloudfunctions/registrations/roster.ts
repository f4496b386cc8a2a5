import type { Question } from '#shared/domain/questions'
import { ticketNumber } from '#shared/domain/ticket-code'
import { findEvent, WITHOUT_HOLDERS } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { positionOf } from '../events/places'
import { mustHoldForEvent } from '../runtime/caller'
import { where } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { findRegistrations, type RegistrationDocument } from './registration-repository'

const PAGE = 100

/** Who is coming, for the people who run the event: names and answers, never a contact (handbook §3.4, notes, 3). */
export const roster: Handler<'registrations.roster'> = async (input, { caller, now, note }) => {
  const event = await findEvent(input.eventId, WITHOUT_HOLDERS)
  mustHoldForEvent(caller, ['organizer', 'admin'], event && scopeOf(event), now)
  const page = await findRegistrations(
    {
      eventId: event._id,
      ...(input.cursor ? { createdAt: where.gt(input.cursor) } : {}),
    },
    { orderBy: [['createdAt', 'asc']], limit: PAGE + 1 },
  )
  const shown = page.slice(0, PAGE)
  note({ people: shown.length })
  return {
    people: shown.map((registration) => ({
      ticketHash: registration.ticketHash,
      displayName: registration.displayName,
      ticketNumber: ticketNumber(registration.ticketRef),
      status: registration.status,
      position: positionOf(event.places, registration.memberId),
      checkedInAt: registration.checkIns?.entry?.at,
      answers: answersOf(registration, event.questions),
    })),
    cursor: page.length > PAGE ? shown.at(-1)?.createdAt : undefined,
  }
}

const answersOf = ({ answers }: RegistrationDocument, questions: readonly Question[]) =>
  questions.flatMap(({ questionId, text }) => {
    const given = answers.find((answer) => answer.questionId === questionId)
    if (!given) return []
    return [{ question: text, answer: given.text ?? (given.choices ?? []).join('、') }]
  })
