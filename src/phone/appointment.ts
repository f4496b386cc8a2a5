/** What goes into a calendar; instants are ISO-8601 UTC. */
export interface Appointment {
  title: string
  startsAt: string
  endsAt: string
  place?: string
  note?: string
}
