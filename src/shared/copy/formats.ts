import type { Affirmation, Format, Level, Theme, Track } from '#shared/domain/formats'
import { bilingual } from './language'

interface FormatWords {
  formats: Record<Format, string>
  /** What people come for, in one line. */
  formatAbout: Record<Format, string>
  themes: Record<Theme, string>
  tracks: Record<Track, string>
  levels: Record<Level, string>
  affirmations: Record<Affirmation, string>
  modes: Record<'offline' | 'online', string>
}

/** Names of formats, themes, tracks and levels. */
export const formatsCopy = bilingual<FormatWords>({
  zh: {
    formats: {
      communityDay: 'Community Day',
      workshop: 'Workshop',
      handsOn: 'Hands-On',
      panel: 'Panel',
      nightTalk: '夜谈',
      techTalk: 'Tech Talk',
    },
    formatAbout: {
      communityDay: '一整天的分享、讨论和动手',
      workshop: '半天到一天，4–5 个主题',
      handsOn: '自带电脑，跟着做完一个项目',
      panel: '请行业里有分量的人坐下来聊',
      nightTalk: '周四晚八点，线上一小时',
      techTalk: '现场演示加问答',
    },
    themes: { iwd: '国际妇女节', recap: 're:Invent Recap' },
    tracks: {
      genAi: 'GenAI',
      bigData: '大数据',
      cloudNative: '云原生',
      devOps: 'DevOps',
      security: '安全',
    },
    levels: { beginner: '入门', intermediate: '进阶', advanced: '高阶' },
    affirmations: {
      renownedGuests: '嘉宾在业内有影响力，并会带来自己的听众',
      liveDemo: '有现场演示',
      questionsAndAnswers: '留出问答时间',
      guidedProject: '有讲师带着完成的项目',
    },
    modes: { offline: '线下', online: '线上' },
  },
  en: {
    formats: {
      communityDay: 'Community Day',
      workshop: 'Workshop',
      handsOn: 'Hands-On',
      panel: 'Panel',
      nightTalk: 'NightTalk',
      techTalk: 'Tech Talk',
    },
    formatAbout: {
      communityDay: 'A full day of talks, discussion and labs',
      workshop: 'Half a day or more, 4–5 topics',
      handsOn: 'Bring a laptop and build something together',
      panel: 'Well-known people of the field in conversation',
      nightTalk: 'Thursdays at eight, one hour online',
      techTalk: 'A live demo, then questions',
    },
    themes: { iwd: "Women's Day", recap: 're:Invent Recap' },
    tracks: {
      genAi: 'GenAI',
      bigData: 'Big data',
      cloudNative: 'Cloud native',
      devOps: 'DevOps',
      security: 'Security',
    },
    levels: { beginner: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced' },
    affirmations: {
      renownedGuests: 'The guests are known in the field and bring their own audience',
      liveDemo: 'There is a live demo',
      questionsAndAnswers: 'There is time for questions',
      guidedProject: 'There is a project that attendees are guided through',
    },
    modes: { offline: 'In person', online: 'Online' },
  },
})
