import type { NotificationKind } from '#shared/contract/notifications'
import { bilingual } from './language'

interface NotificationWords {
  title: string
  kinds: Record<NotificationKind, string>
  empty: string
  emptyNote: string
  unread: string
  loadMore: string
}

/** Notifications: the record of what happened to a person's things. */
export const notificationsCopy = bilingual<NotificationWords>({
  zh: {
    title: '通知',
    kinds: {
      promoted: '候补成功，席位是你的了',
      event_canceled: '活动取消了',
      event_changed: '活动有变更',
      registration_rejected: '主办方取消了你的报名',
      proposal_approved: '活动提案通过，已发布',
      proposal_returned: '活动提案被退回修改',
      proposal_declined: '活动提案未通过',
    },
    empty: '还没有通知',
    emptyNote: '候补成功、活动变更、提案结果都会记在这里。',
    unread: '未读',
    loadMore: '加载更早的',
  },
  en: {
    title: 'Notifications',
    kinds: {
      promoted: 'A place came free and it is yours',
      event_canceled: 'An event was canceled',
      event_changed: 'An event has changed',
      registration_rejected: 'The organizer took your registration back',
      proposal_approved: 'Your proposal was approved and published',
      proposal_returned: 'Your proposal was sent back',
      proposal_declined: 'Your proposal was declined',
    },
    empty: 'No notifications yet',
    emptyNote: 'Places from the waiting list, changes and decisions are recorded here.',
    unread: 'Unread',
    loadMore: 'Load earlier ones',
  },
})
