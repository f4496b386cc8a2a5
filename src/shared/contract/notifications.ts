import * as z from 'zod/mini'
import './schema'
import { action } from './action'
import { cursor, id, instant } from './schema'

export const notificationKinds = [
  'promoted',
  'event_canceled',
  'event_changed',
  'registration_rejected',
  'proposal_approved',
  'proposal_returned',
  'proposal_declined',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const notificationView = z.object({
  notificationId: z.string(),
  kind: z.enum(notificationKinds),
  eventId: z.optional(id()),
  title: z.string(),
  note: z.optional(z.string()),
  at: instant(),
  isRead: z.boolean(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notifications = {
  list: action({
    does: 'lists what happened to the caller’s things, newest first; it is the record, a message is best effort',
    who: 'members',
    input: z.strictObject({ cursor: z.optional(cursor()) }),
    output: z.object({ notifications: z.array(notificationView), cursor: z.optional(cursor()) }),
    refusals: ['join_first'],
    writes: false,
    databaseCalls: { always: 2 },
  }),
  markRead: action({
    does: 'marks everything up to an instant as read',
    who: 'members',
    input: z.strictObject({ until: instant() }),
    output: z.object({ readUntil: instant() }),
    refusals: ['join_first'],
    writes: true,
    databaseCalls: { always: 2 },
  }),
}
