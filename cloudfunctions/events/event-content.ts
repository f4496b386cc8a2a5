import type { EventDraft } from '#shared/contract/event-view'
import { COMMUNITY_TIMEZONE } from '#shared/domain/community-time'
import { type FormatRules, formatRules } from '#shared/domain/formats'
import { currentTicketKeyVersion } from '../runtime/keys'
import type { EventDocument } from './event-repository'

/** What a draft says, with what its format settles and what lists and filters look at. Places are not content. */
export function contentOf(draft: EventDraft) {
  const rules: FormatRules = formatRules[draft.format]
  return {
    format: draft.format,
    theme: draft.theme,
    track: draft.track,
    chapterId: draft.chapterId,
    title: draft.title,
    description: draft.description,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    venue: draft.venue,
    onlineLink: draft.onlineLink,
    membersOnly: draft.membersOnly || rules.membersOnly === true,
    bringLaptop: draft.bringLaptop || rules.bringLaptop === true,
    affirmed: draft.affirmed,
    series: draft.series,
    agenda: draft.agenda,
    questions: draft.questions,
    exceptionReason: draft.exceptionReason,
    mode: rules.mode,
    city: draft.venue?.city,
    topicCount: draft.agenda.length,
  }
}

/** A new draft, all its places free. */
export const newEvent = (
  draft: EventDraft,
  making: { eventId: string; chapterName: string; memberId: string; now: Date },
): EventDocument => ({
  _id: making.eventId,
  schemaVersion: 1,
  ...contentOf(draft),
  status: 'draft',
  revision: 1,
  timezone: COMMUNITY_TIMEZONE,
  chapterName: making.chapterName,
  capacity: draft.capacity,
  places: { left: draft.capacity, holders: [], waiting: [], waitingCount: 0, claims: 0 },
  ticketKeyVersion: currentTicketKeyVersion(),
  createdBy: making.memberId,
  createdAt: making.now.toISOString(),
})
