import { useEffect, useRef } from 'react'
import type { NotificationView } from '#shared/contract/notifications'
import { rememberInPages } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useAction } from '../../cloud/use-action'

/** Seen is read: what was unread on arrival stays marked until the page is left, so that people see what is new. */
export function useMarkRead(all: readonly NotificationView[]) {
  const arrived = useRef(new Set<string>())
  const markRead = useAction(cloud.notifications.markRead, {
    onDone: () =>
      rememberInPages(cloud.notifications.list, (page) => ({
        ...page,
        notifications: page.notifications.map((one) => ({ ...one, isRead: true })),
      })),
  })
  for (const one of all) if (!one.isRead) arrived.current.add(one.notificationId)
  const newest = all.find(({ isRead }) => !isRead)?.at
  const { run } = markRead
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (newest) void latest.current({ until: newest })
  }, [newest])
  return ({ notificationId }: NotificationView) => arrived.current.has(notificationId)
}
