import type { EventDraft } from '#shared/contract/event-view'
import type { EventStatus } from '#shared/domain/event-lifecycle'
import {
  type Changes,
  type Condition,
  collection,
  type FindOptions,
  type StoredDocument,
} from '../runtime/database'

/** Somebody who holds a place, or a position in line, since when. */
export interface Claim {
  memberId: string
  at: string
}

/**
 * The places of an event, inside its document, so that one conditional update sees the state, the count and the holders at
 * once. The order of `waiting` is the order in which the database accepted it.
 */
export interface Places {
  left: number
  holders: Claim[]
  waiting: Claim[]
  waitingCount: number
  /** How many claims there ever were: the timer tidies up only when none came meanwhile. */
  claims: number
  /** When the timer looks whether every claim got its registration; the claim itself sets it. */
  repairAt?: string
}

/** An event as it is stored: what the organizer wrote, and what became of it. */
export interface EventDocument extends StoredDocument, Omit<EventDraft, 'capacity'> {
  status: EventStatus
  /** Grows with every change of what the organizer wrote or of the state; guards against overwriting somebody else's. */
  revision: number
  /** The intention that changed it last: its retry after a lost answer is answered, not refused. */
  changedBy?: string
  mode: 'offline' | 'online'
  timezone: string
  chapterName: string
  /** Beside `venue`, for the filter. */
  city?: string
  topicCount: number
  capacity: number
  places: Places
  ticketKeyVersion: string
  /** memberId of the organizer who made it. */
  createdBy: string
  createdAt: string
  submittedAt?: string
  publishedAt?: string
  decidedBy?: string
  decisionNote?: string
  canceledAt?: string
  cancelReason?: string
}

const events = collection<EventDocument>('events')

/** Everything but who holds the places: what most screens need. */
export const WITHOUT_PEOPLE = { 'places.holders': false, 'places.waiting': false }
/** Position in line can be told, holders are left out: there may be two thousand of them. */
export const WITHOUT_HOLDERS = { 'places.holders': false }

export const findEvent = (
  eventId: string,
  fields?: Record<string, boolean>,
): Promise<EventDocument | undefined> => events.get(eventId, fields)

export const findEvents = (condition: Condition, options: FindOptions): Promise<EventDocument[]> =>
  events.find(condition, options)

/** Whether it was added; false when this very intention made it before. */
export const addEvent = (event: EventDocument): Promise<boolean> => events.add(event)

/** Changes an event that still fits the condition; whether it did. */
export const changeEvent = (condition: Condition, changes: Changes): Promise<boolean> =>
  events.updateOne(condition, changes)
