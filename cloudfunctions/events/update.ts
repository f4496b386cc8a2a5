import type { EventDraft } from '#shared/contract/event-view'
import { findChapter } from '../chapters/chapter-repository'
import { promoteWaiting } from '../registrations/promote-waiting'
import { type MemberCaller, mustHoldForEvent } from '../runtime/caller'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { findTheirEvent, intentionOf, requireSeen, requireState } from './event-change'
import type { EventDocument } from './event-repository'
import { managedEvent } from './event-view'
import { holidaysFor, requireFormat } from './format-facts'
import { newsOf, requireRoom, rewritten, writeOver } from './rewrite'
import { planTelling, tellAtOnce } from './tell-people'

/** Changes what the organizer wrote. What the committee is asked and what the public sees keeps the rules of its format. */
export const update: Handler<'events.update'> = async (
  { eventId, revision, draft },
  { caller, now, nonce },
) => {
  const event = await findTheirEvent(eventId, ['organizer'], caller, now)
  const changedBy = intentionOf('edit', caller, nonce)
  if (event.changedBy === changedBy) return { event: managedEvent(event, await holidaysFor(event)) }

  requireState('edit', event, now)
  requireSeen(event, revision)
  const isPublic = event.status === 'published'
  if (isPublic) requireSameKind(event, draft)
  const chapterName = await nameOfTheirChapter(event, draft, caller, now)
  const next = rewritten(event, draft, { chapterName, changedBy })
  const holidays = await holidaysFor(next)
  const movedAt = next.startsAt === event.startsAt ? undefined : now
  if (isPublic || event.status === 'submitted') requireFormat(next, holidays, movedAt)
  requireRoom(event, next)

  const telling = newsOf(event, next)
  if (telling) await planTelling(telling, now)
  await writeOver(event, next, draft, now)
  const isLarger = isPublic && next.capacity > event.capacity
  const promoted = isLarger ? await promoteWaiting(eventId, now) : 0
  if (telling) await tellAtOnce(telling, now)
  return { event: managedEvent(afterPromoting(next, promoted), holidays) }
}

/** What people signed up for stays what it is. */
function requireSameKind(event: EventDocument, draft: EventDraft): void {
  if (draft.format !== event.format) refuse('invalid_input', { path: 'draft.format' })
  if (draft.chapterId !== event.chapterId) refuse('invalid_input', { path: 'draft.chapterId' })
}

/** One database call when the event moves to another chapter, which must be the caller's too. */
async function nameOfTheirChapter(
  event: EventDocument,
  { chapterId }: EventDraft,
  caller: MemberCaller,
  now: Date,
): Promise<string> {
  if (chapterId === event.chapterId) return event.chapterName
  mustHoldForEvent(caller, ['organizer'], { eventId: event._id, chapterId }, now)
  const chapter = await findChapter(chapterId)
  if (!chapter) refuse('not_found')
  return chapter.name
}

const afterPromoting = (event: EventDocument, promoted: number): EventDocument => ({
  ...event,
  places: {
    ...event.places,
    left: event.places.left - promoted,
    waitingCount: event.places.waitingCount - promoted,
  },
})
