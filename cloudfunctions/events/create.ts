import { organizedChapters } from '#shared/domain/permissions'
import { findChapter } from '../chapters/chapter-repository'
import { intendedId } from '../runtime/random'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { newEvent } from './event-content'
import { addEvent, findEvent } from './event-repository'
import { managedEvent } from './event-view'
import { holidaysFor } from './format-facts'

/** A draft may be incomplete, so the rules of its format are only shown here; a proposal is held to them. */
export const create: Handler<'events.create'> = async ({ draft }, { caller, now, nonce }) => {
  if (!organizedChapters(caller.grants, now).includes(draft.chapterId)) refuse('not_allowed')
  const [chapter, holidays] = await Promise.all([findChapter(draft.chapterId), holidaysFor(draft)])
  if (!chapter) refuse('not_allowed')

  const { memberId } = caller.member
  const eventId = intendedId(12, memberId, nonce)
  const event = newEvent(draft, { eventId, chapterName: chapter.name, memberId, now })
  if (await addEvent(event)) return { event: managedEvent(event, holidays) }

  const first = await findEvent(eventId)
  return { event: managedEvent(first ?? event, holidays) }
}
