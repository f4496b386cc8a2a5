import type { IncomingMessage, ServerResponse } from 'node:http'

/** A collection as the deploy declares it; `growing` says that its size is not bounded. */
export interface CollectionSpec {
  indexes: IndexSpec[]
  growing?: boolean
  documents?: Record<string, unknown>[]
}

export interface IndexSpec {
  name: string
  unique?: boolean
  keys: { name: string; direction: 1 | -1 }[]
}

/** A function as the deploy declares it. `entry` is the absolute path of its `index.js`. */
export interface FunctionSpec {
  entry: string
  timeoutSeconds: number
  memoryMb?: number
  /** Seven fields (second minute hour day month weekday year), read in UTC+8. */
  cron?: string
  /** The open APIs that the function's `config.json` permits, e.g. `subscribeMessage.send`. */
  openapi: string[]
  environment?: Record<string, string>
}

/** Answers true when it has taken the request. */
export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  cloud: LocalCloud,
) => boolean | Promise<boolean>

export interface LocalCloudOptions {
  functions: Record<string, FunctionSpec>
  collections: Record<string, CollectionSpec>
  /** Absent: everything is in memory only. */
  dataFolder?: string
  /** 0 or absent: any free one. */
  port?: number
  /** The pool grows on demand up to this many workers; 4 if absent. */
  maxWorkers?: number
  /** What happens to a query on a growing collection that no declared index covers. */
  unindexed?: 'refuse' | 'warn'
  /** Tried first, in order, on the same port. */
  httpHandlers?: HttpHandler[]
}

export interface LocalCloud {
  url: string
  /** The environment of that id, made with all declared collections on first use. */
  environment(id: string): Environment
  /** Loads `workers` idle instances of a function, so that a measurement meets none cold. */
  warm(name: string, workers: number): Promise<void>
  close(): Promise<void>
}

export interface Identity {
  openid?: string
  unionid?: string
  clientIp?: string
  source?: string
}

/** What one call caused, everything that it called in turn included. */
export interface Cost {
  functionCalls: number
  databaseCalls: number
  milliseconds: number
}

export type CallReply =
  | { result: unknown; requestId: string; cost: Cost }
  | { errCode: number; errMsg: string; requestId: string; cost: Cost }

export interface Environment {
  id: string
  /** What `wx.cloud.callFunction` does; a request over 100 KB or an answer over 1 MB is an error. */
  call(name: string, event: unknown, identity?: Identity): Promise<CallReply>
  /** HTTP access: a call without an identity. */
  request(name: string, httpEvent: unknown): Promise<CallReply>
  /** A call by the timer trigger: no OPENID, `TRIGGER_SRC=timer`. */
  fireTimer(name: string): Promise<CallReply>
  /** Fires each function whose cron has come due since the last run; answers how many. */
  runDueTimers(): Promise<number>
  clock: Clock
  /** Plain copies of what is committed, in insertion order. */
  documents(collection: string): Record<string, unknown>[]
  insert(collection: string, documents: Record<string, unknown>[]): Promise<void>
  /** Changes functions in this environment only, e.g. to run a mutated bundle. */
  useFunctions(overrides: Record<string, Partial<FunctionSpec>>): void
  trace: Trace
  openapi: OpenApi
  faults: Faults
  /** Empties collections, clock, trace, openapi and faults; declared documents come back. */
  reset(): Promise<void>
}

/** The environment's time; its distance from the machine's clock is kept in the journal. */
export interface Clock {
  now(): Date
  set(instant: Date | string): Promise<void>
  advance(milliseconds: number): Promise<void>
  reset(): Promise<void>
}

export interface Trace {
  last(n: number): Invocation[]
  /** The invocations begun after the mark. */
  since(mark: number): Invocation[]
  mark(): number
  clear(): void
}

export interface OpenApi {
  calls(api?: string): RecordedCall[]
  /** Scripts an api's answer; a Buffer or `{ errcode, errmsg }` is sent as WeChat sends them. */
  answer(api: string, answer: (args: Record<string, unknown>) => unknown): void
  reset(): void
}

/** What happens instead of (or around) a database call. */
export type Fault = 'error' | 'conflict' | 'limit' | 'drop' | 'kill-before' | 'kill-after'

export interface Faults {
  /** Waited before a database call is executed, in milliseconds. */
  databaseLatencyMs: number
  /** `n` counts the environment's database calls from now on; 1 is the next. */
  failCall(n: number, how: Fault): void
  clear(): void
}

export interface Invocation {
  id: string
  function: string
  openid?: string
  startedAt: string
  milliseconds: number
  outcome: 'ok' | 'error' | 'timeout' | 'killed'
  databaseCalls: DatabaseCall[]
  /** Transactions that were still open when the function had answered. */
  leakedTransactions: string[]
  logs: string[]
}

export interface DatabaseCall {
  action: string
  collection?: string
  /** Documents looked at. */
  scanned: number
  returned: number
  milliseconds: number
  error?: string
  query?: string
}

export interface RecordedCall {
  api: string
  args: Record<string, unknown>
  result: unknown
  at: string
  requestId?: string
}
