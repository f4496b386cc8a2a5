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

interface Waiting {
  call: PoolCall
  start: (worker: FunctionWorker) => void
}

/** The instances of one function and the calls that wait for one. */
interface Line {
  entry: string
  all: Set<FunctionWorker>
  idle: FunctionWorker[]
  waiting: Waiting[]
  /** True once some instance has been loaded. */
  isLoaded: boolean
}

const warmUp = { event: undefined, context: {}, variables: {}, clockOffset: 0 }
const warmUpLimitMs = 60_000

/**
 * Runs functions in worker threads, one call per worker at a time, as the real cloud's instances
 * do. A worker belongs to one function; it grows on demand up to `maxWorkers` for all together.
 */
export function createPool(maxWorkers: number): Pool {
  const lines = new Map<string, Line>()

  const lineOf = (entry: string): Line => {
    const line = lines.get(entry) ?? {
      entry,
      all: new Set(),
      idle: [],
      waiting: [],
      isLoaded: false,
    }
    lines.set(entry, line)
    return line
  }

  const forget = (line: Line, worker: FunctionWorker): void => {
    line.all.delete(worker)
    line.idle = line.idle.filter((other) => other !== worker)
  }

  /** True when one more worker may start, if need be in the place of another function's idle one. */
  const makeRoom = (): boolean => {
    let count = 0
    for (const line of lines.values()) count += line.all.size
    if (count < maxWorkers) return true
    for (const line of lines.values()) {
      const [victim] = line.idle
      if (victim === undefined) continue
      forget(line, victim)
      void victim.close()
      return true
    }
    return false
  }

  const start = (line: Line, memoryMb: number): FunctionWorker => {
    const worker = startWorker(line.entry, memoryMb, {
      onExit: () => forget(line, worker),
      onLoaded: () => {
        line.isLoaded = true
        drain(line)
      },
    })
    line.all.add(worker)
    return worker
  }

  /** The second instance waits for the code that the first one compiles: all are ready sooner. */
  const mayStart = (line: Line): boolean => (line.all.size === 0 || line.isLoaded) && makeRoom()

  const drain = (line: Line): void => {
    for (let [next] = line.waiting; next !== undefined; [next] = line.waiting) {
      const ready = line.idle.pop()
      if (ready === undefined && !next.call.isNested && !mayStart(line)) return
      line.waiting.shift()
      next.start(ready ?? start(line, next.call.memoryMb))
    }
  }

  const release = (line: Line, worker: FunctionWorker): void => {
    if (worker.isAlive()) line.idle.push(worker)
    else forget(line, worker)
    drain(line)
    for (const other of lines.values()) if (other.waiting.length > 0) drain(other)
  }

  return {
    async run(call) {
      const line = lineOf(call.entry)
      const worker = await new Promise<FunctionWorker>((resolve) => {
        const waiting = { call, start: resolve }
        if (call.isNested) line.waiting.unshift(waiting)
        else line.waiting.push(waiting)
        drain(line)
      })
      call.onStart(worker)
      const end = await worker.run(call.job(), call.timeoutMs, call.onLog)
      release(line, worker)
      return end
    },
    async warm(entry, memoryMb, count) {
      const line = lineOf(entry)
      const load = async (): Promise<void> => {
        if (!makeRoom()) return
        const worker = start(line, memoryMb)
        const end = await worker.run(warmUp, warmUpLimitMs, () => {})
        release(line, worker)
        if (end.kind === 'error') throw new Error(`${entry} cannot be loaded: ${end.error}`)
      }
      const missing = Math.min(count, maxWorkers) - line.idle.length
      // The first one compiles the code for the others.
      if (missing > 0) await load()
      await Promise.all(Array.from({ length: Math.max(0, missing - 1) }, load))
    },
    async close() {
      const workers = [...lines.values()].flatMap(({ all }) => [...all])
      lines.clear()
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
