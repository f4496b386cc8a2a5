import type { CollectionSpec, FunctionSpec } from '../api'
import { createDatabase, type Database } from '../database/database'
import type { OnUnindexed } from '../database/find'
import type { SavedEnvironment } from '../database/persistence'
import { copy, type Document } from '../database/values'
import type { Journal } from '../journal/journal'
import { createOpenApi, type OpenApiDesk } from '../openapi/openapi'
import type { FileStorage } from '../storage/storage'
import { createTimers, type Timers } from '../timers/timers'
import { createFaults, type FaultPlan } from './faults'
import { createTrace, type TraceBook } from './trace'

/** Everything that belongs to one environment and to no other. */
export interface EnvironmentState {
  id: string
  database: Database
  files: FileStorage
  openapi: OpenApiDesk
  timers: Timers
  trace: TraceBook
  faults: FaultPlan
  functions: Record<string, FunctionSpec>
  /** Milliseconds between the machine's clock and the environment's. */
  clockOffset(): number
  now(): number
  shiftClock(offset: number): Promise<void>
  /** Back to how the environment was made. */
  reset(): Promise<void>
}

export interface StateOptions {
  id: string
  functions: Record<string, FunctionSpec>
  collections: Record<string, CollectionSpec>
  journal: Journal
  files: FileStorage
  saved: SavedEnvironment | undefined
  onUnindexed: OnUnindexed
}

/** Makes an environment from the journal, and from the declarations what the journal lacks. */
export function createState(options: StateOptions): EnvironmentState {
  const { id, collections, journal, files, saved, onUnindexed } = options
  const database = createDatabase({ environment: id, specs: collections, journal, onUnindexed })
  const faults = createFaults()
  const openapi = createOpenApi()
  const trace = createTrace()
  let clockOffset = saved?.clock ?? 0
  const now = (): number => Date.now() + clockOffset
  const timers = createTimers(now())

  const shiftClock = (offset: number): Promise<void> => {
    clockOffset = offset
    return journal.append(() => ({ environment: id, clock: offset }))
  }

  /** Makes the declared collections that are not there yet, with their documents. */
  const declare = (): Promise<unknown> => {
    const missing = Object.entries(collections).filter(([name]) => !database.names().includes(name))
    return Promise.all(
      missing.flatMap(([name, spec]) => [
        database.create(name),
        database.seed(name, copy(spec.documents ?? [])),
      ]),
    )
  }

  for (const [name, documents] of saved?.collections ?? []) {
    database.restore(name, [...documents.values()])
  }
  // A journal that cannot write refuses every later write too, and says so there.
  declare().catch(() => {})

  return {
    ...{ id, database, files, openapi, timers, trace, faults, now, shiftClock },
    functions: options.functions,
    clockOffset: () => clockOffset,
    async reset() {
      database.clear()
      clockOffset = 0
      timers.reset(now())
      trace.clear()
      openapi.reset()
      faults.clear()
      const isReset = journal.append(() => ({ environment: id, reset: true }))
      await Promise.all([isReset, declare(), files.clear()])
    },
  }
}

export function plainCopies(database: Database, collection: string): Document[] {
  return database.all(collection).map((document) => copy(document))
}
