import type { ChapterView } from '#shared/contract/chapters'
import { bilingual } from './language'

interface ChapterWords {
  title: string
  chapters: string
  kinds: Record<ChapterView['kind'], string>
  statuses: Record<ChapterView['status'], string>
  counts: (formal: number, trial: number) => string
  kindCount: (count: number) => string
  events: string
  empty: string
  emptyNote: string
  verify: string
  verifyNote: string
  serial: string
  serialPlaceholder: string
  serialWrong: string
  check: string
  linkCopied: string
  independenceTitle: string
}

/** The tab 社区: chapters, and verifying a certificate. */
export const chaptersCopy = bilingual<ChapterWords>({
  zh: {
    title: '社区',
    chapters: '分会',
    kinds: { city: '城市分会', tech: '技术分会' },
    statuses: { trial: '试运营', formal: '正式', dormant: '休眠' },
    counts: (formal, trial) => `${formal} 个正式分会，${trial} 个试运营`,
    kindCount: (count) => `${count} 个`,
    events: '看活动',
    empty: '还没有分会',
    emptyNote: '分会批准后会出现在这里。',
    verify: '核验证书',
    verifyNote: '输入编号，任何人都能核验，无需登录。',
    serial: '证书编号',
    serialPlaceholder: 'UGA-7K4Q2-09M2X',
    serialWrong: '编号形如 UGA-7K4Q2-09M2X',
    check: '核验',
    linkCopied: '核验链接已复制，请在浏览器打开',
    independenceTitle: '独立社区',
  },
  en: {
    title: 'Community',
    chapters: 'Chapters',
    kinds: { city: 'City chapters', tech: 'Tech chapters' },
    statuses: { trial: 'Trial', formal: 'Formal', dormant: 'Dormant' },
    counts: (formal, trial) => `${formal} formal, ${trial} on trial`,
    kindCount: (count) => String(count),
    events: 'See events',
    empty: 'No chapters yet',
    emptyNote: 'Chapters appear here once approved.',
    verify: 'Verify a certificate',
    verifyNote: 'Enter its serial. Anybody may, without a login.',
    serial: 'Serial',
    serialPlaceholder: 'UGA-7K4Q2-09M2X',
    serialWrong: 'A serial looks like UGA-7K4Q2-09M2X',
    check: 'Verify',
    linkCopied: 'The link is copied: open it in a browser',
    independenceTitle: 'An independent community',
  },
})
