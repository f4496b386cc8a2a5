import { bilingual } from './language'

/** Words inside a credential: whoever reads it may have no other page of ours. */
export const credentialCopy = bilingual({
  zh: {
    description: '到场参加了这场社区活动。',
    criteria:
      '活动当天在入口验票入场，活动结束后由本人领取。社区证书，不是国家的志愿服务记录证明。',
  },
  en: {
    description: 'Attended this community event.',
    criteria:
      'The ticket was scanned at the door and the certificate was claimed after the event. A community certificate, not a state record of voluntary service.',
  },
})
