import { readPage } from '../runtime/pages'
import type { Handler } from '../runtime/serve'
import { findEvents, WITHOUT_PEOPLE } from './event-repository'
import { eventSummary } from './event-view'

const PAGE = 20

export const proposals: Handler<'events.proposals'> = async ({ cursor }) => {
  const page = await readPage(findEvents, {
    condition: { status: 'submitted' },
    by: 'submittedAt',
    direction: 'asc',
    size: PAGE,
    cursor,
    fields: WITHOUT_PEOPLE,
  })
  return {
    proposals: page.items.map((event) => ({
      ...eventSummary(event),
      submittedAt: event.submittedAt ?? event.createdAt,
    })),
    cursor: page.cursor,
  }
}
