import * as z from 'zod/mini'
import './schema'
import { registrationStatuses } from '#shared/domain/registrations'
import { hex, id, instant } from './schema'

/** What makes a rotating code; it goes to the ticket's owner and nobody else. */
export const ticketView = z.object({
  ticketRef: z.string(),
  /** K_ticket, hex. */
  ticketKey: hex(32),
  ticketNumber: z.string(),
})
export type TicketView = z.infer<typeof ticketView>

/** A person's own registration. */
export const registrationView = z.object({
  eventId: id(),
  status: z.enum(registrationStatuses),
  /** Place in line, from 1, while waiting. */
  position: z.optional(z.number()),
  /** Set when the place came from the waiting list. */
  promotedAt: z.optional(instant()),
  ticket: z.optional(ticketView),
  checkedInAt: z.optional(instant()),
  checkedInGate: z.optional(z.string()),
  displayName: z.string(),
  createdAt: instant(),
})
export type RegistrationView = z.infer<typeof registrationView>
