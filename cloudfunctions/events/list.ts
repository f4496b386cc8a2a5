import { where } from '../runtime/database'
import { readPage } from '../runtime/pages'
import type { Handler } from '../runtime/serve'
import { findEvents, WITHOUT_PEOPLE } from './event-repository'
import { eventSummary } from './event-view'
import { listedAudiences } from './sight'

const PAGE = 20

export const list: Handler<'events.list'> = async ({ cursor, ...filters }, { caller, now }) => {
  const wanted = Object.entries(filters).filter(([, value]) => value !== undefined)
  const page = await readPage(findEvents, {
    condition: {
      status: where.in(['published', 'canceled']),
      publishedAt: where.exists(true),
      endsAt: where.gte(now.toISOString()),
      membersOnly: where.in(listedAudiences(caller)),
      ...Object.fromEntries(wanted),
    },
    by: 'startsAt',
    direction: 'asc',
    size: PAGE,
    cursor,
    fields: WITHOUT_PEOPLE,
  })
  return { events: page.items.map(eventSummary), cursor: page.cursor }
}
