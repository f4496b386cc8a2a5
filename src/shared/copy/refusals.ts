import type { RefusalCode } from '#shared/contract/refusals'
import { bilingual } from './language'

/** What the cloud's "no", or the missing network, says on screen. */
export interface RefusalWords {
  sentence: string
  /** What helps, as the label of a button. */
  wayOut?: string
}

/** A sentence for every refusal; TypeScript keeps it complete. */
export const refusalsCopy = bilingual<Record<RefusalCode | 'offline', RefusalWords>>({
  zh: {
    offline: { sentence: '现在连不上网络，请稍后再试。', wayOut: '再试一次' },
    invalid_input: { sentence: '有一处填写不符合要求，请检查后再试。', wayOut: '好的' },
    update_required: { sentence: '这个版本太旧了，请重启小程序完成更新。', wayOut: '重启更新' },
    join_first: { sentence: '这一步只对会员开放，加入只要半分钟。', wayOut: '加入社区' },
    not_allowed: { sentence: '你目前的角色不能做这件事，可以联系分会负责人。', wayOut: '返回' },
    not_found: { sentence: '没有找到，可能已经撤下。', wayOut: '看看其他活动' },
    busy: { sentence: '现在人太多了，你的操作还没有生效。', wayOut: '再试一次' },
    internal_error: { sentence: '出了点意外，已经记录下来。', wayOut: '再试一次' },
    text_not_allowed: { sentence: '有一处文字没有通过内容审核，请换个说法。', wayOut: '去修改' },
    text_check_unavailable: {
      sentence: '内容审核暂时没有回应，文字还没有提交。',
      wayOut: '再试一次',
    },
    code_unknown: {
      sentence: '没有这个授权码，或者它已过期。请向给你码的人确认。',
      wayOut: '重新输入',
    },
    code_used: {
      sentence: '这个授权码已被别人用过。请向给你码的人要一个新的。',
      wayOut: '重新输入',
    },
    may_not_grant: { sentence: '这个角色或范围不由你授予，请联系组委会。', wayOut: '返回' },
    breaks_format_rules: { sentence: '还不符合这种活动形式的规则：', wayOut: '去修改' },
    reason_required: { sentence: '超出了建议范围，请写一句理由。', wayOut: '填写理由' },
    changed_meanwhile: { sentence: '你打开之后，有人改过这场活动。', wayOut: '载入最新内容' },
    wrong_state: { sentence: '它的状态已经变了，这一步做不了。', wayOut: '刷新看看' },
    capacity_below_taken: {
      sentence: '已有更多人占了席位，名额不能少于这个数。',
      wayOut: '去修改',
    },
    not_open: { sentence: '这场活动现在不接受报名。', wayOut: '看看其他活动' },
    answer_required: { sentence: '还有一道必答题没有回答。', wayOut: '去回答' },
    answer_invalid: { sentence: '有一道题的回答不符合要求。', wayOut: '去修改' },
    not_registered: { sentence: '你没有可以取消的报名。', wayOut: '看看票夹' },
    already_checked_in: { sentence: '你已经签到入场，这张票不能再取消。', wayOut: '好的' },
    scan_unknown: { sentence: '这台设备没有这一次扫码记录。', wayOut: '好的' },
    not_attended: {
      sentence: '这场活动没有你的签到记录。如有误，请联系分会负责人。',
      wayOut: '返回',
    },
    not_over: { sentence: '活动结束后才能领取证书。', wayOut: '好的' },
  },
  en: {
    offline: { sentence: 'There is no network. Please try again later.', wayOut: 'Try again' },
    invalid_input: {
      sentence: 'Something in the form does not fit. Please check it.',
      wayOut: 'OK',
    },
    update_required: {
      sentence: 'This version is too old. Restart the app to update it.',
      wayOut: 'Restart',
    },
    join_first: {
      sentence: 'This is for members. Joining takes half a minute.',
      wayOut: 'Join the community',
    },
    not_allowed: {
      sentence: 'Your roles do not include this. An organizer of the chapter can help.',
      wayOut: 'Go back',
    },
    not_found: {
      sentence: 'Not found. It may have been taken down.',
      wayOut: 'See other events',
    },
    busy: { sentence: 'Too many people at once; nothing has happened yet.', wayOut: 'Try again' },
    internal_error: {
      sentence: 'Something unexpected happened. It is on record.',
      wayOut: 'Try again',
    },
    text_not_allowed: {
      sentence: 'A text did not pass the content check. Please put it differently.',
      wayOut: 'Edit it',
    },
    text_check_unavailable: {
      sentence: 'The content check did not answer, so nothing was submitted.',
      wayOut: 'Try again',
    },
    code_unknown: {
      sentence: 'There is no such code, or it has expired. Ask whoever gave it to you.',
      wayOut: 'Enter it again',
    },
    code_used: {
      sentence: 'Somebody else has used this code. Ask for a new one.',
      wayOut: 'Enter another',
    },
    may_not_grant: {
      sentence: 'This role or scope is not yours to give. Ask the committee.',
      wayOut: 'Go back',
    },
    breaks_format_rules: {
      sentence: 'It does not follow the rules of its format yet:',
      wayOut: 'Edit it',
    },
    reason_required: {
      sentence: 'It is outside what is recommended. Please say why.',
      wayOut: 'Give a reason',
    },
    changed_meanwhile: {
      sentence: 'Somebody changed this event after you opened it.',
      wayOut: 'Load the latest',
    },
    wrong_state: { sentence: 'Its state has changed, so this cannot be done.', wayOut: 'Refresh' },
    capacity_below_taken: {
      sentence: 'More people than that already hold a place.',
      wayOut: 'Edit it',
    },
    not_open: { sentence: 'This event takes no sign-ups now.', wayOut: 'See other events' },
    answer_required: { sentence: 'A required question has no answer yet.', wayOut: 'Answer it' },
    answer_invalid: {
      sentence: 'One of the answers does not fit its question.',
      wayOut: 'Edit it',
    },
    not_registered: {
      sentence: 'You hold no registration that could be canceled.',
      wayOut: 'See my tickets',
    },
    already_checked_in: {
      sentence: 'You are checked in, so this ticket can no longer be canceled.',
      wayOut: 'OK',
    },
    scan_unknown: { sentence: 'This device has no record of that scan.', wayOut: 'OK' },
    not_attended: {
      sentence: 'There is no check-in of yours at this event. If that is wrong, ask its organizer.',
      wayOut: 'Go back',
    },
    not_over: { sentence: 'The certificate can be claimed once the event is over.', wayOut: 'OK' },
  },
})
