import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { keepCode, knownCode } from './compiled-code'

/** One call as a worker gets it. Without an event the function is only loaded. */
export interface Job {
  event: string | undefined
  context: Record<string, unknown>
  variables: Record<string, string>
  clockOffset: number
}

/** How a call ended in its worker; `result` is JSON, absent for undefined. */
export type JobEnd =
  | { kind: 'result'; result: string | undefined }
  | { kind: 'error'; error: string }
  | { kind: 'timeout' }
  | { kind: 'killed' }

export interface FunctionWorker {
  entry: string
  run(job: Job, timeoutMs: number, onLog: (line: string) => void): Promise<JobEnd>
  /** Ends the present call as killed and the thread with it. */
  kill(): void
  isAlive(): boolean
  close(): Promise<void>
}

interface Message {
  kind: 'loaded' | 'done' | 'log' | 'code'
  code?: SharedArrayBuffer
  ok?: boolean
  isLoaded?: boolean
  result?: string
  error?: string
  line?: string
}

const script = fileURLToPath(new URL('./worker.cjs', import.meta.url))
const sdk = createRequire(import.meta.url).resolve('wx-server-sdk')

/** Starts a thread for one function; it runs one call at a time, and stays warm between calls. */
export function startWorker(
  entry: string,
  memoryMb: number,
  events: { onExit: () => void; onLoaded: () => void },
): FunctionWorker {
  const thread = new Worker(script, {
    workerData: { entry, sdk, code: knownCode(entry) },
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', TZ: 'UTC', SILENCE: 'true' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stderr: true,
    stdout: true,
  })
  let isAlive = true
  let isLoaded = false
  let end: ((end: JobEnd) => void) | undefined
  let timer: NodeJS.Timeout | undefined
  let onLog: (line: string) => void = () => {}
  let limitMs = 0

  const finish = (how: JobEnd): void => {
    clearTimeout(timer)
    const resolve = end
    end = undefined
    resolve?.(how)
  }
  const stop = (how: JobEnd): void => {
    isAlive = false
    void thread.terminate()
    finish(how)
  }
  // Loading is not counted: the real cloud gives a cold start its own time.
  const startTimer = (): void => {
    timer = setTimeout(() => stop({ kind: 'timeout' }), limitMs)
  }

  thread.unref()
  for (const stream of [thread.stdout, thread.stderr]) {
    stream.on('data', (text: Buffer) => onLog(text.toString('utf8').trimEnd()))
  }
  thread.on('message', (message: Message) => {
    if (message.kind === 'log') onLog(message.line ?? '')
    else if (message.kind === 'code') keepCode(entry, message.code)
    else if (message.kind === 'loaded') {
      isLoaded = true
      startTimer()
      events.onLoaded()
    } else if (message.ok) finish({ kind: 'result', result: message.result })
    else {
      const end: JobEnd = { kind: 'error', error: message.error ?? '' }
      if (message.isLoaded) finish(end)
      else stop(end)
    }
  })
  thread.on('error', (error: Error) => {
    isAlive = false
    const text =
      'code' in error ? `${String(error.code)}: ${error.message}` : String(error.stack ?? error)
    finish({ kind: 'error', error: text })
  })
  thread.on('exit', () => {
    isAlive = false
    events.onExit()
    finish({ kind: 'error', error: 'The function ended its process.' })
  })

  return {
    entry,
    run: (job, timeoutMs, log) =>
      new Promise((resolve) => {
        end = resolve
        onLog = log
        limitMs = timeoutMs
        if (isLoaded) startTimer()
        thread.postMessage(job)
      }),
    kill: () => stop({ kind: 'killed' }),
    isAlive: () => isAlive,
    async close() {
      isAlive = false
      await thread.terminate()
    },
  }
}
