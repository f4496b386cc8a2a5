import { readStored, removeStored, writeStored } from '../../phone/storage'
import type { EventForm } from './event-form'

/** What was typed and not saved yet: it survives leaving the page, and the app. */
export interface LocalDraft {
  form: EventForm
  /** The revision that it was begun from; none for a new event. */
  revision?: number
}

const keyOf = (memberId: string, eventId: string | undefined) =>
  `organizer.draft.${memberId}.${eventId ?? 'new'}`

export function readDraft(memberId: string, eventId: string | undefined): LocalDraft | undefined {
  const text = readStored(keyOf(memberId, eventId))
  return text ? (JSON.parse(text) as LocalDraft) : undefined
}

export const keepDraft = (memberId: string, eventId: string | undefined, draft: LocalDraft): void =>
  void writeStored(keyOf(memberId, eventId), JSON.stringify(draft))

export const dropDraft = (memberId: string, eventId: string | undefined): void =>
  removeStored(keyOf(memberId, eventId))

const LAST_PLACE = 'organizer.lastPlace'

/** Where the last event of a chapter happened: most of the time the next one does too. */
export interface LastPlace {
  venue?: EventForm['venue']
  onlineLink?: string
}

export function lastPlaceOf(chapterId: string): LastPlace {
  const text = readStored(`${LAST_PLACE}.${chapterId}`)
  return text ? (JSON.parse(text) as LastPlace) : {}
}

export function noteLastPlace({ chapterId, venue, onlineLink }: EventForm): void {
  const before = lastPlaceOf(chapterId)
  const place: LastPlace = {
    ...before,
    ...(venue.name.trim() ? { venue } : {}),
    ...(onlineLink.trim() ? { onlineLink } : {}),
  }
  writeStored(`${LAST_PLACE}.${chapterId}`, JSON.stringify(place))
}
