import * as z from 'zod/mini'
import './schema'
import { action } from './action'
import { id } from './schema'

export const chapterView = z.object({
  chapterId: id(),
  name: z.string(),
  kind: z.enum(['city', 'tech']),
  status: z.enum(['trial', 'formal', 'dormant']),
  /** City of a city chapter, topic of a tech chapter. */
  place: z.string(),
})
export type ChapterView = z.infer<typeof chapterView>

export const chapters = {
  list: action({
    does: 'lists the chapters that are alive',
    who: 'anyone',
    input: z.strictObject({}),
    output: z.object({ chapters: z.array(chapterView) }),
    refusals: [],
    writes: false,
    databaseCalls: { always: 2 },
  }),
}
