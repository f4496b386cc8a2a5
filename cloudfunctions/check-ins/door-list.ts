import {
  findRegistrations,
  type RegistrationDocument,
} from '../registrations/registration-repository'
import { type Condition, where } from '../runtime/database'

const PAGE = 1000

/** Whoever ever had a ticket of an event; a position in line is none. A thousand people a call. */
export async function findDoorList(eventId: string): Promise<RegistrationDocument[]> {
  const found: RegistrationDocument[] = []
  for (;;) {
    const page = await findRegistrations(
      { eventId },
      { orderBy: [['createdAt', 'asc']], limit: PAGE, skip: found.length },
    )
    found.push(...page)
    if (page.length < PAGE) return found.filter(({ status }) => status !== 'pending')
  }
}

/** The registration that a ticket belongs to, or once belonged to, at whatever event. */
export async function findByTicket(ticketHash: string): Promise<RegistrationDocument | undefined> {
  const either: Condition = where.or({ ticketHash }, { formerTicketHashes: ticketHash })
  const [registration] = await findRegistrations(either, { limit: 1 })
  return registration
}
