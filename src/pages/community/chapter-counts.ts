import type { ChapterView } from '#shared/contract/chapters'

/** How many chapters are formal and how many are on trial: counted, never typed in. Source: S05, S14. */
export const countChapters = (
  chapters: readonly Pick<ChapterView, 'status'>[],
): { formal: number; trial: number } => ({
  formal: chapters.filter(({ status }) => status === 'formal').length,
  trial: chapters.filter(({ status }) => status === 'trial').length,
})
