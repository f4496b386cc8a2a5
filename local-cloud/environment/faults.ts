import type { Fault, Faults } from '../api'

export interface FaultPlan extends Faults {
  /** Counts one database call and answers what is planned for it. */
  next(): Fault | undefined
}

export function createFaults(): FaultPlan {
  let counted = 0
  let planned = new Map<number, Fault>()
  return {
    databaseLatencyMs: 0,
    failCall(n, how) {
      planned.set(counted + n, how)
    },
    clear() {
      this.databaseLatencyMs = 0
      planned = new Map()
    },
    next() {
      counted += 1
      const fault = planned.get(counted)
      planned.delete(counted)
      return fault
    },
  }
}
