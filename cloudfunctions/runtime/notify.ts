import type { MessagePurpose } from '#shared/contract/members'
import type { NotificationKind } from '#shared/contract/notifications'
import { notificationId } from '#shared/domain/ids'
import { addNotification } from '../notifications/notification-repository'
import {
  changeRegistration,
  findRegistration,
  type RegistrationDocument,
} from '../registrations/registration-repository'
import { where } from './database'
import { sendMessage } from './message'
import { readTemplates } from './templates'

export interface News {
  kind: NotificationKind
  memberId: string
  eventId?: string
  title: string
  note?: string
  /** Tells this news from another of its kind about the same event; the same key again is the same news. */
  key: string
  /** The registration whose permits a message may use; without one the news stays in the app. */
  registration?: string
  /** What that registration holds, if it has just been read: spares asking where nothing is left. */
  reach?: RegistrationDocument['reach']
  now: Date
}

/** Which of the permits that a person gave covers which news. Organizers find theirs in the app. */
const purposeOf: Partial<Record<NotificationKind, MessagePurpose>> = {
  promoted: 'signUpResult',
  registration_rejected: 'signUpResult',
  event_canceled: 'eventChange',
  event_changed: 'eventChange',
}

/**
 * Tells a person, once: in the app, which is the record, and by a WeChat message where a permit is left. A failed message
 * undoes nothing. Whether a message was sent. Database calls: 1, with a permit 2 (3 without `reach`).
 */
export async function notify(news: News): Promise<boolean> {
  const { kind, memberId, eventId, title, note, key, now } = news
  const isNew = await addNotification({
    _id: notificationId(memberId, kind, eventId ? `${eventId}_${key}` : key),
    schemaVersion: 1,
    memberId,
    kind,
    ...(eventId ? { eventId } : {}),
    title,
    ...(note ? { note } : {}),
    at: now.toISOString(),
  })
  const purpose = purposeOf[kind]
  const templateId = purpose && readTemplates()[purpose]
  if (!isNew || !purpose || !templateId || !news.registration) return false
  if (news.reach && !news.reach.permits[purpose]) return false
  if (!(await takePermit(news.registration, purpose))) return false

  const reach = news.reach ?? (await findRegistration(news.registration))?.reach
  if (!reach) return false
  return sendMessage({ sealedOpenid: reach.sealedOpenid, templateId, kind, eventId, title, note })
}

/** One permit is one message: taken down before it is sent, so that two calls never spend the same one. */
const takePermit = (registration: string, purpose: MessagePurpose): Promise<boolean> =>
  changeRegistration(
    { _id: registration, [`reach.permits.${purpose}`]: where.gt(0) },
    { [`reach.permits.${purpose}`]: where.inc(-1) },
  )
