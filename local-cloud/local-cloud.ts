import type { Environment, LocalCloud, LocalCloudOptions } from './api'
import type { OnUnindexed } from './database/find'
import { unindexedQuery } from './database/refusals'
import { environmentOf } from './environment/environment'
import { createInvocations } from './environment/invocations'
import { createState, type EnvironmentState } from './environment/state'
import { createPool } from './functions/pool'
import { noJournal } from './journal/journal'
import { openFolder } from './journal/keeper'
import { own } from './own'
import { folderStorage, memoryStorage } from './storage/storage'
import { createWire, listen } from './wire/server'

export type * from './api'

const defaultWorkers = 4

/**
 * Starts a WeChat cloud on 127.0.0.1. Rejects with one clear sentence when the port is taken or
 * the data folder cannot be used. Sets the process to UTC, which is what cloud functions run in.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  process.env.TZ = 'UTC'
  const keeper = options.dataFolder === undefined ? undefined : openFolder(options.dataFolder)
  for (const report of keeper?.reports ?? []) console.info(report)
  const pool = createPool(options.maxWorkers ?? defaultWorkers)
  const states = new Map<string, EnvironmentState>()
  const faces = new Map<string, Environment>()
  const onUnindexed = unindexedRule(options.unindexed)
  let origin = ''

  const invocations = createInvocations(pool, () => `${origin}/admin`)
  const stateOf = (id: string): EnvironmentState => {
    const known = states.get(id)
    if (known !== undefined) return known
    const files = keeper === undefined ? memoryStorage() : folderStorage(keeper.filesFolder(id))
    const state = createState({
      ...{ id, files, onUnindexed },
      functions: options.functions,
      collections: options.collections,
      journal: keeper?.journal ?? noJournal,
      saved: keeper?.saved.get(id),
    })
    states.set(id, state)
    return state
  }

  const rooms = { invocations, environment: stateOf, origin: () => origin }
  const server = createWire(rooms, options.httpHandlers ?? [], () => cloud)
  const cloud: LocalCloud = {
    get url() {
      return origin
    },
    environment(id) {
      const face = faces.get(id) ?? environmentOf(stateOf(id), invocations)
      faces.set(id, face)
      return face
    },
    async warm(name, workers) {
      const spec = own(options.functions, name)
      if (spec === undefined) throw new Error(`There is no function called ${name}.`)
      await pool.warm(spec.entry, spec.memoryMb ?? 256, workers)
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await pool.close()
      await keeper?.close()
    },
  }
  try {
    origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`
  } catch (error) {
    await keeper?.close()
    throw error
  }
  return cloud
}

/** Refuses an unindexed query, or says so once for each that differs. */
function unindexedRule(rule: 'refuse' | 'warn' = 'warn'): OnUnindexed {
  const warned = new Set<string>()
  return (collection, sentence) => {
    if (rule === 'refuse') throw unindexedQuery(sentence)
    const kind = `${collection} ${sentence.replace(/.*declare the index/, '')}`
    if (warned.has(kind)) return
    warned.add(kind)
    console.warn(sentence)
  }
}
