import { readPage } from '../runtime/pages'
import type { Handler } from '../runtime/serve'
import { findNotifications, notificationView } from './notification-repository'

const PAGE = 20

export const list: Handler<'notifications.list'> = async ({ cursor }, { caller: { member } }) => {
  const page = await readPage(findNotifications, {
    condition: { memberId: member.memberId },
    by: 'at',
    direction: 'desc',
    size: PAGE,
    cursor,
  })
  return {
    notifications: page.items.map((item) => notificationView(item, member.notificationsReadUntil)),
    cursor: page.cursor,
  }
}
