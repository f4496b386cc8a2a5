import { type RaceResult, runRace, withoutGuard } from '../support/race'
import { type Part, rounded } from './part'

/** The platform starts an instance for each call that waits; more threads than this cost more here than they save. */
const crowd = { people: 300, seats: 100, latencyMs: 15, workers: 100 }

const figuresOf = ({ p95RoundTrips, ...result }: RaceResult) => ({
  ...result,
  p95RoundTrips: rounded(p95RoundTrips, 1),
})

/** 300 people at once on 100 seats, as it ships and with its guard replaced. */
export const race: Part = {
  builds: ['functions'],
  async measure() {
    const guarded = figuresOf(await runRace(crowd))
    const unguarded = figuresOf(await runRace({ ...crowd, mutate: withoutGuard }))
    return {
      figures: { ...guarded, latencyMs: crowd.latencyMs, workers: crowd.workers, unguarded },
      line: `${guarded.people} people on ${guarded.seats} seats: ${guarded.confirmed} confirmed, ${guarded.waiting} waiting, ${guarded.duplicates} twice, ${guarded.dbCalls} database calls, p95 ${guarded.p95RoundTrips} round trips; without the guard ${unguarded.confirmed} confirmed`,
    }
  },
}
