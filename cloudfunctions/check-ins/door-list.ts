import {
  findRegistrations,
  IN_ORDER,
  type RegistrationDocument,
} from '../registrations/registration-repository'
import { type Condition, where } from '../runtime/database'

const PAGE = 1000
/** What a door needs; answers and whatever could reach a person stay where they are. */
const FIELDS = {
  eventId: true,
  status: true,
  ticketRef: true,
  ticketHash: true,
  displayName: true,
  surname: true,
  checkIns: true,
}

export type DoorListEntry = Pick<
  RegistrationDocument,
  'eventId' | 'status' | 'ticketRef' | 'ticketHash' | 'displayName' | 'surname' | 'checkIns'
>

/** Whoever ever had a ticket of an event; a position in line is none. A thousand people a call. */
export async function findDoorList(eventId: string): Promise<DoorListEntry[]> {
  const found: DoorListEntry[] = []
  for (;;) {
    const page = await findRegistrations(
      { eventId },
      { orderBy: IN_ORDER, limit: PAGE, skip: found.length, fields: FIELDS },
    )
    found.push(...page)
    if (page.length < PAGE) return found.filter(({ status }) => status !== 'pending')
  }
}

/** The registration that a ticket belongs to, or once belonged to, at whatever event. */
export async function findByTicket(ticketHash: string): Promise<DoorListEntry | undefined> {
  const either: Condition = where.or({ ticketHash }, { formerTicketHashes: ticketHash })
  const [registration] = await findRegistrations(either, { limit: 1, fields: FIELDS })
  return registration
}
