import type { NotificationKind, NotificationView } from '#shared/contract/notifications'
import {
  type Condition,
  collection,
  type FindOptions,
  type StoredDocument,
} from '../runtime/database'

/** What happened to something of a person's. Its `_id` says to whom and what, so nobody is told twice. */
export interface NotificationDocument extends StoredDocument {
  memberId: string
  kind: NotificationKind
  eventId?: string
  title: string
  note?: string
  at: string
}

const notifications = collection<NotificationDocument>('notifications')

/** Whether it was added; false when the person has it already. */
export const addNotification = (notification: NotificationDocument): Promise<boolean> =>
  notifications.add(notification)

export const findNotifications = (
  condition: Condition,
  options: FindOptions,
): Promise<NotificationDocument[]> => notifications.find(condition, options)

/** A notification as its person sees it. @param readUntil up to when the person has read */
export const notificationView = (
  { _id, kind, eventId, title, note, at }: NotificationDocument,
  readUntil: string | undefined,
): NotificationView => ({
  notificationId: _id,
  kind,
  eventId,
  title,
  note,
  at,
  isRead: readUntil !== undefined && at <= readUntil,
})
