import type { Environment } from '../api'
import type { Landmark } from './stage-state'

const minute = 60_000

/**
 * Moves the environment's clock as `move` says, then runs the timers that have come due.
 * Answers false, and moves nothing, when it is not understood or there is no event to go to.
 */
export async function moveClock(
  { clock, runDueTimers }: Pick<Environment, 'clock' | 'runDueTimers'>,
  landmark: Landmark | undefined,
  move: Record<string, unknown>,
): Promise<boolean> {
  if (typeof move.advance === 'number' && Number.isFinite(move.advance))
    await clock.advance(move.advance)
  else if (typeof move.set === 'string' && !Number.isNaN(Date.parse(move.set)))
    await clock.set(move.set)
  else if (move.to === 'now') await clock.reset()
  else if (move.to === 'event-start' && landmark) await clock.set(landmark.start)
  else if (move.to === 'after-event' && landmark)
    await clock.set(new Date(Date.parse(landmark.end) + 30 * minute))
  else return false
  await runDueTimers()
  return true
}
