import type { DoorAnswer } from '#shared/domain/door'
import { bilingual } from './language'

interface DoorAnswerWords {
  /** What fills the screen. */
  word: string
  /** What to do, said to the volunteer. */
  sentence: string
}

/** The door's whole vocabulary in words. */
export const doorAnswersCopy = bilingual<Record<DoorAnswer, DoorAnswerWords>>({
  zh: {
    ok: { word: '欢迎', sentence: '请进' },
    already_in: { word: '已经入场', sentence: '这张票已经用过，请看时间和入口' },
    stale_code: { word: '旧的动态码', sentence: '可能是截图，核对姓名后可放行' },
    wrong_event: { word: '不是本场', sentence: '这是另一场活动的票' },
    canceled: { word: '已取消', sentence: '报名或活动已取消' },
    revoked: { word: '已作废', sentence: '这张票被收回，请找负责人' },
    too_early: { word: '还没开门', sentence: '请在开门后再来' },
    too_late: { word: '已经结束', sentence: '入场时间已过' },
    unknown_sync_needed: { word: '需要联网', sentence: '可能刚报名，联网核对后再看' },
    not_a_ticket: { word: '不是门票', sentence: '请对方打开票夹里的动态码' },
  },
  en: {
    ok: { word: 'Welcome', sentence: 'Come in' },
    already_in: { word: 'Already in', sentence: 'This ticket was used; see when and where' },
    stale_code: { word: 'Old code', sentence: 'Maybe a screenshot: check the name, then admit' },
    wrong_event: { word: 'Other event', sentence: 'This ticket is for another event' },
    canceled: { word: 'Canceled', sentence: 'The registration or the event is canceled' },
    revoked: { word: 'Revoked', sentence: 'This ticket was taken back; call the organizer' },
    too_early: { word: 'Too early', sentence: 'Please come back once doors are open' },
    too_late: { word: 'Too late', sentence: 'Admission has ended' },
    unknown_sync_needed: { word: 'Needs network', sentence: 'Maybe just signed up; check online' },
    not_a_ticket: { word: 'Not a ticket', sentence: 'Ask for the live code in their tickets' },
  },
})
