import type { NotificationKind } from '#shared/contract/notifications'

interface Target {
  page: 'ticket' | 'event' | 'organizerEvent'
  id: string
}

const pageOf: Record<NotificationKind, Target['page']> = {
  promoted: 'ticket',
  event_canceled: 'ticket',
  event_changed: 'event',
  registration_rejected: 'ticket',
  proposal_approved: 'organizerEvent',
  proposal_returned: 'organizerEvent',
  proposal_declined: 'organizerEvent',
}

/** Where a notification leads, or undefined where it is about nothing that can be opened. */
export const targetOf = (one: { kind: NotificationKind; eventId?: string }): Target | undefined =>
  one.eventId ? { page: pageOf[one.kind], id: one.eventId } : undefined
