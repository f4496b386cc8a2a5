import type { Question } from '#shared/domain/questions'
import { ticketNumber } from '#shared/domain/ticket-code'
import { findEvent, WITHOUT_HOLDERS } from '../events/event-repository'
import { scopeOf } from '../events/event-view'
import { positionOf } from '../events/places'
import { mustHoldForEvent } from '../runtime/caller'
import { readPage } from '../runtime/pages'
import type { Handler } from '../runtime/serve'
import { findRegistrations, type RegistrationDocument } from './registration-repository'

const PAGE = 100

/** Who is coming, for the people who run the event: names and answers, never a contact (handbook §3.4, notes, 3). */
export const roster: Handler<'registrations.roster'> = async (input, { caller, now, note }) => {
  const event = await findEvent(input.eventId, WITHOUT_HOLDERS)
  mustHoldForEvent(caller, ['organizer', 'admin'], event && scopeOf(event), now)
  const { items, cursor } = await readPage(findRegistrations, {
    condition: { eventId: event._id },
    by: 'createdAt',
    tie: 'ticketHash',
    direction: 'asc',
    size: PAGE,
    cursor: input.cursor,
  })
  note({ people: items.length })
  return {
    people: items.map((registration) => ({
      ticketHash: registration.ticketHash,
      displayName: registration.displayName,
      ticketNumber: ticketNumber(registration.ticketRef),
      status: registration.status,
      position: positionOf(event.places, registration.memberId),
      checkedInAt: registration.checkIns?.entry?.at,
      answers: answersOf(registration, event.questions),
    })),
    cursor,
  }
}

const answersOf = ({ answers }: RegistrationDocument, questions: readonly Question[]) =>
  questions.flatMap(({ questionId, text }) => {
    const given = answers.find((answer) => answer.questionId === questionId)
    if (!given) return []
    return [{ question: text, answer: given.text ?? (given.choices ?? []).join('、') }]
  })
