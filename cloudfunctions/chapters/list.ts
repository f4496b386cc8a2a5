import type { ChapterView } from '#shared/contract/chapters'
import type { Handler } from '../runtime/serve'
import { type ChapterDocument, findAliveChapters } from './chapter-repository'

export const list: Handler<'chapters.list'> = async () => ({
  chapters: (await findAliveChapters()).flatMap(chapterView),
})

const chapterView = ({ _id, name, kind, status, place }: ChapterDocument): ChapterView[] =>
  status === 'dissolved' ? [] : [{ chapterId: _id, name, kind, status, place }]
