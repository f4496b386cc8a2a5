import type { NotificationKind } from '#shared/contract/notifications'
import { bilingual } from './language'

interface MessageWords {
  /** What happened, at most 20 characters: the platform refuses a longer field. */
  happened: Record<NotificationKind, string>
  /** Stands where the organizer gave no reason. */
  seeInside: string
}

/** Words of the messages that WeChat delivers. */
export const subscribeMessagesCopy = bilingual<MessageWords>({
  zh: {
    happened: {
      promoted: '候补成功，已有你的席位',
      event_canceled: '活动取消了',
      event_changed: '时间或地点有变化',
      registration_rejected: '报名没有通过',
      proposal_approved: '活动已通过审批',
      proposal_returned: '活动被退回修改',
      proposal_declined: '活动没有通过审批',
    },
    seeInside: '详情请打开小程序查看',
  },
  en: {
    happened: {
      promoted: 'You have a place now',
      event_canceled: 'Event canceled',
      event_changed: 'Time or place moved',
      registration_rejected: 'Sign-up declined',
      proposal_approved: 'Event approved',
      proposal_returned: 'Sent back to you',
      proposal_declined: 'Event declined',
    },
    seeInside: 'Open the app',
  },
})
