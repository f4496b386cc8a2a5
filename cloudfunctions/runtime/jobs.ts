import { jobId } from '#shared/domain/ids'
import { collection, type StoredDocument, where } from './database'

/** What each kind of job has to know. */
export interface JobPayloads {
  /** Heals places whose claim died halfway; there is one such job, for all events. */
  repairPlaces: Record<string, never>
  /** Tells the people of an event what happened to it. */
  tellEvent: {
    eventId: string
    news: 'event_canceled' | 'event_changed'
    /** The event's revision with the change; one that never came to be is told to nobody. */
    revision: number
    /** Everybody up to this memberId has been told. */
    memberCursor?: string
  }
}
export type JobKind = keyof JobPayloads

/** Something that only time will cause. Its `_id` is made of kind and subject: scheduled twice, it is there once. */
export interface JobDocument<Kind extends JobKind = JobKind> extends StoredDocument {
  kind: Kind
  subject: string
  dueAt: string
  payload: JobPayloads[Kind]
  /** How often it has failed in a row. */
  attempts: number
}

/** A due date that never comes: the job sleeps until it is scheduled again. */
export const NEVER = '9999-12-31T00:00:00.000Z'

const MOST_DUE = 20
const FIRST_PAUSE_MS = 5 * 60_000
const LONGEST_PAUSE_MS = 6 * 3_600_000

const jobs = collection<JobDocument>('jobs')

/** Puts a job on the list, or anew if it is there. One database call. */
export const schedule = <Kind extends JobKind>(
  kind: Kind,
  subject: string,
  dueAt: Date,
  payload: JobPayloads[Kind],
): Promise<void> =>
  jobs.put({
    _id: jobId(kind, subject),
    schemaVersion: 1,
    kind,
    subject,
    dueAt: dueAt.toISOString(),
    payload,
    attempts: 0,
  })

/** Jobs whose time has come, longest overdue first. One database call. */
export const findDue = (now: Date): Promise<JobDocument[]> =>
  jobs.find(
    { dueAt: where.lte(now.toISOString()) },
    { orderBy: [['dueAt', 'asc']], limit: MOST_DUE },
  )

export const removeJob = (kind: JobKind, subject: string): Promise<void> =>
  jobs.remove(jobId(kind, subject))

/**
 * Says when a job comes again. Conditional, so that one that was scheduled anew while it ran keeps its new date: whoever
 * scheduled it then wants it to run after that.
 */
export const comeAgain = (
  job: JobDocument,
  dueAt: string,
  payload: JobPayloads[JobKind],
): Promise<boolean> =>
  jobs.updateOne(
    { _id: job._id, dueAt: job.dueAt },
    { dueAt, payload: where.set(payload), attempts: 0 },
  )

/** Tries a failed job again later, each time twice as late. */
export function postpone(job: JobDocument, now: Date): Promise<boolean> {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** job.attempts, LONGEST_PAUSE_MS)
  return jobs.updateOne(
    { _id: job._id, dueAt: job.dueAt },
    { dueAt: new Date(now.getTime() + pause).toISOString(), attempts: job.attempts + 1 },
  )
}
