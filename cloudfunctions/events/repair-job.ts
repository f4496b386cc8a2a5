import { repairPlaces } from '../registrations/repair-places'
import { where } from '../runtime/database'
import { NEVER, schedule } from '../runtime/jobs'
import type { Again } from '../runtime/run-jobs'
import { findEvents } from './event-repository'

const PAUSE_MS = 10 * 60_000
const nextRun = (now: Date) => new Date(now.getTime() + PAUSE_MS)

/** Wakes the one job that heals places; every published event needs it. One database call. */
export const wakeRepair = (now: Date): Promise<void> =>
  schedule('repairPlaces', 'all', nextRun(now), {})

/** Heals, and comes back while a published event lies ahead; otherwise sleeps until the next event is published. */
export async function repair(now: Date): Promise<Again<'repairPlaces'>> {
  await repairPlaces(now)
  const lately = new Date(now.getTime() - PAUSE_MS).toISOString()
  const ahead = await findEvents(
    { status: 'published', endsAt: where.gt(lately) },
    { limit: 1, fields: { status: true } },
  )
  return { dueAt: ahead.length > 0 ? nextRun(now).toISOString() : NEVER, payload: {} }
}
