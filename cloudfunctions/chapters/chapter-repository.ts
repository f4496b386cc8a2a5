import type { ChapterView } from '#shared/contract/chapters'
import { collection, type StoredDocument, where } from '../runtime/database'

export interface ChapterDocument extends StoredDocument {
  name: string
  kind: ChapterView['kind']
  /** A dissolved chapter stays, because its events and certificates do. */
  status: ChapterView['status'] | 'dissolved'
  place: string
}

const ALIVE: readonly ChapterView['status'][] = ['trial', 'formal', 'dormant']

const chapters = collection<ChapterDocument>('chapters')

export const findChapter = (chapterId: string): Promise<ChapterDocument | undefined> =>
  chapters.get(chapterId)

/** Chapters by their ids, in the order of their names. */
export const findChapters = (chapterIds: readonly string[]): Promise<ChapterDocument[]> =>
  chapters.find({ _id: where.in(chapterIds) }, { orderBy: [['name', 'asc']] })

/** Every chapter that has not been dissolved. At most 1,000. */
export const findAliveChapters = (): Promise<ChapterDocument[]> =>
  chapters.find({ status: where.in(ALIVE) }, { orderBy: [['name', 'asc']], limit: 1000 })
