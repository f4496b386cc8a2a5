import type { Invocation, Trace } from '../api'

/** So many invocations are remembered; older ones are forgotten first. */
const remembered = 20_000

export interface TraceBook extends Trace {
  add(invocation: Invocation): void
}

export function createTrace(): TraceBook {
  let invocations: Invocation[] = []
  let forgotten = 0
  return {
    add(invocation) {
      invocations.push(invocation)
      if (invocations.length < remembered * 2) return
      forgotten += invocations.length - remembered
      invocations = invocations.slice(-remembered)
    },
    last: (n) => (n > 0 ? invocations.slice(-n) : []),
    since: (mark) => invocations.slice(Math.max(0, mark - forgotten)),
    mark: () => forgotten + invocations.length,
    clear() {
      forgotten += invocations.length
      invocations = []
    },
  }
}
