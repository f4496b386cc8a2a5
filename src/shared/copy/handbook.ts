import { HANDBOOK_VERSION, type HandbookSection } from '#shared/domain/handbook'
import { bilingual } from './language'

interface HandbookWords {
  sections: Record<HandbookSection, string>
  /** How a rule says where it comes from. */
  citation: (section: HandbookSection) => string
}

const zh: Record<HandbookSection, string> = {
  'formats.communityDay': '活动形式 · Community Day',
  'formats.meetup': '活动形式 · Meetup',
  'formats.nightTalk': '活动形式 · 夜谈',
  'formats.techTalk': '活动形式 · Tech Talk',
  'formats.iwd': '活动形式 · 国际妇女节',
  'formats.recap': '活动形式 · re:Invent Recap',
  'committee.duties': '组委会 · 职责',
  'committee.chapters': '组委会 · 分会',
  'organizer.duties': '负责人 · 职责',
  'organizer.privacy': '负责人 · 个人信息',
  'volunteer.certificates': '志愿者 · 证书',
  'members.identity': '会员 · 身份',
}
const en: Record<HandbookSection, string> = {
  'formats.communityDay': 'Formats · Community Day',
  'formats.meetup': 'Formats · Meetup',
  'formats.nightTalk': 'Formats · NightTalk',
  'formats.techTalk': 'Formats · Tech Talk',
  'formats.iwd': "Formats · Women's Day",
  'formats.recap': 'Formats · re:Invent Recap',
  'committee.duties': 'Committee · duties',
  'committee.chapters': 'Committee · chapters',
  'organizer.duties': 'Organizers · duties',
  'organizer.privacy': 'Organizers · personal data',
  'volunteer.certificates': 'Volunteers · certificates',
  'members.identity': 'Members · identity',
}

/** Titles of the handbook's paragraphs, and the citation beside every rule. */
export const handbookCopy = bilingual<HandbookWords>({
  zh: {
    sections: zh,
    citation: (section) => `依据手册「${zh[section]}」（${HANDBOOK_VERSION} 版）`,
  },
  en: {
    sections: en,
    citation: (section) => `Handbook, "${en[section]}" (${HANDBOOK_VERSION})`,
  },
})
