import { type FunctionWorker, type Job, type JobEnd, startWorker } from './worker'

/** A call for the pool; `onStart` is told of its worker, so that a fault can kill it. */
export interface PoolCall {
  entry: string
  memoryMb: number
  timeoutMs: number
  /** Called when a worker is free, so that the clock and the time limit are those of the start. */
  job: () => Job
  onLog: (line: string) => void
  onStart: (worker: FunctionWorker) => void
  /** A call from inside another one: it must not wait for workers that wait for it. */
  isNested: boolean
}

export interface Pool {
  run(call: PoolCall): Promise<JobEnd>
  /** Loads instances of a function until `count` of them are idle. */
  warm(entry: string, memoryMb: number, count: number): Promise<void>
  close(): Promise<void>
}

interface Queued {
  call: PoolCall
  start: (worker: FunctionWorker) => void
}

const warmUp = { event: undefined, context: {}, variables: {}, clockOffset: 0 }
const warmUpLimitMs = 60_000

/**
 * Runs functions in worker threads, one call per worker at a time, as the real cloud's instances
 * do. A worker belongs to one function; it grows on demand up to `maxWorkers` for all together.
 */
export function createPool(maxWorkers: number): Pool {
  const workers = new Set<FunctionWorker>()
  const idle = new Map<string, FunctionWorker[]>()
  let queue: Queued[] = []

  const takeIdle = (entry: string): FunctionWorker | undefined => {
    const list = idle.get(entry) ?? []
    for (let worker = list.pop(); worker !== undefined; worker = list.pop()) {
      if (worker.isAlive()) return worker
      workers.delete(worker)
    }
    return undefined
  }

  const makeRoom = (): boolean => {
    for (const worker of workers) if (!worker.isAlive()) workers.delete(worker)
    if (workers.size < maxWorkers) return true
    for (const list of idle.values()) {
      const victim = list.shift()
      if (victim === undefined) continue
      workers.delete(victim)
      void victim.close()
      return true
    }
    return false
  }

  const start = (entry: string, memoryMb: number): FunctionWorker => {
    const worker = startWorker(entry, memoryMb)
    workers.add(worker)
    return worker
  }

  const acquire = (call: PoolCall): Promise<FunctionWorker> | FunctionWorker => {
    const ready = takeIdle(call.entry)
    if (ready !== undefined) return ready
    if (makeRoom() || call.isNested) return start(call.entry, call.memoryMb)
    return new Promise((resolve) => {
      queue.push({ call, start: resolve })
    })
  }

  /** Gives a free worker to the first call that waits for its function, else frees its place. */
  const release = (worker: FunctionWorker): void => {
    if (!worker.isAlive()) workers.delete(worker)
    else {
      const at = queue.findIndex(({ call }) => call.entry === worker.entry)
      const [next] = at < 0 ? [] : queue.splice(at, 1)
      if (next !== undefined) {
        next.start(worker)
        return
      }
      const list = idle.get(worker.entry) ?? []
      list.push(worker)
      idle.set(worker.entry, list)
    }
    const [first] = queue
    if (first !== undefined && makeRoom()) {
      queue = queue.slice(1)
      first.start(start(first.call.entry, first.call.memoryMb))
    }
  }

  return {
    async run(call) {
      const worker = await acquire(call)
      call.onStart(worker)
      const end = await worker.run(call.job(), call.timeoutMs, call.onLog)
      release(worker)
      return end
    },
    async warm(entry, memoryMb, count) {
      const missing = Math.min(count, maxWorkers) - (idle.get(entry)?.length ?? 0)
      const fresh = Array.from(
        { length: Math.max(0, missing) },
        () => makeRoom() && start(entry, memoryMb),
      )
      for (const worker of fresh) {
        if (worker === false) continue
        const end = await worker.run(warmUp, warmUpLimitMs, () => {})
        release(worker)
        if (end.kind === 'error')
          throw new Error(`The function ${entry} cannot be loaded: ${end.error}`)
      }
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()))
      workers.clear()
    },
  }
}
