import type { FunctionSpec } from '../api'
import { nextAfter, readCron } from './cron'

/** Tells which functions have come due by an environment's clock. */
export interface Timers {
  /** The functions whose cron fired since the last call; each at most once. */
  due(functions: Record<string, FunctionSpec>, now: number): string[]
  /** Counts from `now` on. */
  reset(now: number): void
}

export function createTimers(startedAt: number): Timers {
  let last = startedAt
  return {
    due(functions, now) {
      const since = Math.min(last, now)
      last = now
      return Object.entries(functions).flatMap(([name, { cron }]) => {
        const next = cron === undefined ? undefined : nextAfter(readCron(cron), since)
        return next !== undefined && next <= now ? [name] : []
      })
    },
    reset(now) {
      last = now
    },
  }
}
