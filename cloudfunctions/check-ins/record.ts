import { inParallel } from '../runtime/parallel'
import type { Handler } from '../runtime/serve'
import { doorOf } from './door'
import { mustStandAt } from './door-pass'
import { hearOthers } from './hear-others'
import { recordScan } from './record-scan'

/** Scans of one batch that are worked on at a time: quick after a gap, and far below the plan's cap of calls a second. */
const WIDTH = 5

/** Takes what a door phone has scanned, and tells it of the other gates when it wants to hear. */
export const record: Handler<'checkIns.record'> = async (input, { caller, now }) => {
  const { eventId, deviceId, since } = input
  const known = await mustStandAt(eventId, caller, now)
  const door = doorOf({ eventId, deviceId, by: caller.member.memberId, now }, known)

  const results = await inParallel(input.scans, WIDTH, (scan) => recordScan(scan, door))
  const heard =
    since === undefined ? { others: [] } : await hearOthers(eventId, deviceId, since, now)
  return { results, ...heard, isCanceled: known && known.status === 'canceled' }
}
