import type { RegistrationView, TicketView } from '#shared/contract/registration-view'
import { ticketKey, ticketNumber } from '#shared/domain/ticket-code'
import type { EventDocument } from '../events/event-repository'
import { positionOf } from '../events/places'
import { eventKey } from '../runtime/keys'
import type { RegistrationDocument } from './registration-repository'

type EventOfTicket = Pick<EventDocument, '_id' | 'ticketKeyVersion'> & {
  places?: Partial<EventDocument['places']>
}

/** A registration as its owner sees it: the ticket only while it admits, the position only while waiting. */
export function registrationView(
  registration: RegistrationDocument,
  event: EventOfTicket,
): RegistrationView {
  const waiting = event.places?.waiting ?? []
  const isWaiting = registration.status === 'pending'
  return {
    eventId: registration.eventId,
    status: registration.status,
    position: isWaiting ? positionOf({ waiting }, registration.memberId) : undefined,
    promotedAt: registration.promotedAt,
    ticket: registration.status === 'confirmed' ? ticketOf(registration, event) : undefined,
    checkedInAt: registration.checkIns?.entry?.at,
    checkedInGate: registration.checkIns?.entry?.gate,
    displayName: registration.displayName,
    createdAt: registration.createdAt,
  }
}

const ticketOf = ({ ticketRef }: RegistrationDocument, event: EventOfTicket): TicketView => ({
  ticketRef,
  ticketKey: ticketKey(eventKey(event._id, event.ticketKeyVersion), ticketRef),
  ticketNumber: ticketNumber(ticketRef),
})
