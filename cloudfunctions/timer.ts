import { repair } from './events/repair-job'
import { goOnTelling } from './events/tell-people'
import { runJobs } from './runtime/run-jobs'

/** The clock's deployable: every kind of job and who does it. */
export const main = runJobs({
  repairPlaces: (_payload, now) => repair(now),
  tellEvent: goOnTelling,
})
