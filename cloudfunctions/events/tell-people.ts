import { registrationId } from '#shared/domain/ids'
import { findRegistrations } from '../registrations/registration-repository'
import { where } from '../runtime/database'
import { type JobPayloads, removeJob, schedule } from '../runtime/jobs'
import { notify } from '../runtime/notify'
import { inParallel } from '../runtime/parallel'
import type { Again } from '../runtime/run-jobs'
import { type EventDocument, findEvent } from './event-repository'

type Telling = JobPayloads['tellEvent']

/** People told in the call that caused the news: what fits into the patience of the person waiting for it. */
const MOST_AT_ONCE = 200
/** People told in one run of the timer. */
const MOST_PER_RUN = 1_000
const SIDE_BY_SIDE = 10
/** The timer leaves the call that caused the news this long to tell people itself, in milliseconds. */
const HEAD_START_MS = 60_000

const subjectOf = ({ eventId, revision }: Telling) => `${eventId}_${revision}`

/** Writes down that people will have to be told, before the change that they are told of: then no crash can lose it. */
export const planTelling = (telling: Telling, now: Date): Promise<void> =>
  schedule('tellEvent', subjectOf(telling), new Date(now.getTime() + HEAD_START_MS), telling)

/** Tells the first people at once and leaves the rest to the timer. How many were told, and reached by a message. */
export async function tellAtOnce(telling: Telling, now: Date): Promise<Told> {
  const { rest, ...told } = await tellNext(telling, MOST_AT_ONCE, now)
  if (rest) await schedule('tellEvent', subjectOf(rest), now, rest)
  else await removeJob('tellEvent', subjectOf(telling))
  return told
}

/** The timer's part. */
export async function goOnTelling(
  telling: Telling,
  now: Date,
): Promise<Again<'tellEvent'> | undefined> {
  const { rest } = await tellNext(telling, MOST_PER_RUN, now)
  return rest && { dueAt: now.toISOString(), payload: rest }
}

interface Told {
  told: number
  reached: number
}

/** Everybody once, in an order that stays the same, so that whoever goes on knows where. */
async function tellNext(
  telling: Telling,
  most: number,
  now: Date,
): Promise<Told & { rest?: Telling }> {
  const event = await findEvent(telling.eventId)
  const people = event ? peopleToTell(event, telling) : []
  const next = people.slice(0, most)
  if (!event || next.length === 0) return { told: 0, reached: 0 }

  const ids = next.map((memberId) => registrationId(event._id, memberId))
  const registrations = await findRegistrations({ _id: where.in(ids) }, { limit: most })
  const byMember = new Map(registrations.map((found) => [found.memberId, found]))
  const tell = (memberId: string) =>
    notify({
      kind: telling.news,
      memberId,
      eventId: event._id,
      title: event.title,
      note: telling.news === 'event_canceled' ? event.cancelReason : undefined,
      key: String(telling.revision),
      registration: byMember.get(memberId)?._id,
      reach: byMember.get(memberId)?.reach,
      now,
    })
  const reached = (await inParallel(next, SIDE_BY_SIDE, tell)).filter(Boolean).length
  const isLast = next.length === people.length
  return {
    told: next.length,
    reached,
    ...(isLast ? {} : { rest: { ...telling, memberCursor: next.at(-1) } }),
  }
}

/** Nobody, if the change never came to be. Of a cancelation those in line learn too. */
function peopleToTell(event: EventDocument, { news, revision, memberCursor = '' }: Telling) {
  const isCanceled = event.status === 'canceled'
  if (event.revision < revision || isCanceled !== (news === 'event_canceled')) return []
  const { holders, waiting } = event.places
  const people = isCanceled ? [...holders, ...waiting] : holders
  return people
    .map(({ memberId }) => memberId)
    .filter((memberId) => memberId > memberCursor)
    .sort()
}
