import type { OutputOf } from '#shared/contract/contract'
import type { EventDraft, EventSummary } from '#shared/contract/event-view'
import { messagePurposes } from '#shared/contract/members'
import { ticketCode } from '#shared/domain/ticket-code'
import type { Environment } from '../../api'
import type { People } from './people'
import { forEachOf, newNonce, type Person } from './person'

/** All events of an organizer's chapters. */
export async function eventsOf(organizer: Person): Promise<EventSummary[]> {
  const found: EventSummary[] = []
  let cursor: string | undefined
  do {
    const page: OutputOf<'events.workbench'> = await organizer.do('events.workbench', {
      ...(cursor ? { cursor } : {}),
    })
    found.push(...page.events)
    cursor = page.cursor
  } while (cursor)
  return found
}

export const createDraft = (organizer: Person, draft: EventDraft) =>
  organizer.do('events.create', { draft })

/** A draft that the committee may decide on. */
export async function propose(organizer: Person, draft: EventDraft) {
  const { event } = await createDraft(organizer, draft)
  return organizer.do('events.submit', { eventId: event.eventId, revision: event.revision })
}

/** An event that everybody can see. @returns its id */
export async function publish(
  { of }: People,
  organizer: Person,
  draft: EventDraft,
): Promise<string> {
  const { event } = await propose(organizer, draft)
  const { eventId, revision } = event
  await of['gu-bei'].do('events.approve', { eventId, revision })
  return eventId
}

/** People take places one after the other, or wait when it is full. */
export async function signUpAll(
  eventId: string,
  people: readonly Person[],
  answers: { questionId: string; choices: string[] }[] = [],
): Promise<void> {
  await forEachOf(people, (person) =>
    person.do('registrations.signUp', {
      eventId,
      answers,
      ifFull: 'wait',
      permits: [...messagePurposes],
    }),
  )
}

/** One after the other at one gate: each shows the code of that moment and is scanned. */
export async function admitAll(
  environment: Environment,
  door: Person,
  eventId: string,
  gate: string,
  people: readonly Person[],
): Promise<void> {
  const deviceId = newNonce()
  const opened = await door.do('checkIns.openDoor', { eventId, deviceId, gate })
  for (const [index, person] of people.entries()) {
    const { registration } = await person.do('events.get', { eventId })
    const ticket = registration?.ticket
    if (!ticket) throw new Error('demo world: somebody at the door has no ticket')
    const now = environment.clock.now()
    await door.do('checkIns.record', {
      eventId,
      deviceId,
      scans: [
        {
          seq: opened.lastSeq + index + 1,
          nonce: newNonce(),
          gate,
          answer: 'ok',
          isAdmission: true,
          method: 'code',
          code: ticketCode(eventId, ticket.ticketRef, ticket.ticketKey, now),
          scannedAt: now.toISOString(),
          clockOffset: 0,
        },
      ],
    })
  }
}
