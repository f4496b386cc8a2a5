import { communityTime } from '#shared/domain/community-time'
import { organizedChapters } from '#shared/domain/permissions'
import { findChapters } from '../chapters/chapter-repository'
import { findHolidays } from '../holidays/holiday-repository'
import { where } from '../runtime/database'
import { readPage } from '../runtime/pages'
import type { Handler } from '../runtime/serve'
import { findEvents, WITHOUT_PEOPLE } from './event-repository'
import { eventSummary } from './event-view'

const PAGE = 20

/** What an organizer plans with: the chapters' events, and the days off of this year and the next. */
export const workbench: Handler<'events.workbench'> = async ({ cursor }, { caller, now }) => {
  const chapterIds = organizedChapters(caller.grants, now)
  const { year } = communityTime(now.toISOString())
  const [page, chapters, holidays] = await Promise.all([
    readPage(findEvents, {
      condition: { chapterId: where.in(chapterIds) },
      by: 'startsAt',
      direction: 'desc',
      size: PAGE,
      cursor,
      fields: WITHOUT_PEOPLE,
    }),
    findChapters(chapterIds),
    findHolidays([year, year + 1]),
  ])
  return {
    events: page.items.map(eventSummary),
    chapters: chapters.map(({ _id, name }) => ({ chapterId: _id, name })),
    holidays: Object.fromEntries(
      Object.entries(holidays).map(([of, daysOff]) => [of, [...daysOff]]),
    ),
    cursor: page.cursor,
  }
}
