import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  CallReply,
  CollectionSpec,
  Environment,
  FunctionSpec,
  Identity,
  LocalCloud,
  LocalCloudOptions,
} from '../../local-cloud/local-cloud'
import { startLocalCloud } from '../../local-cloud/local-cloud'

/** A function that runs the code in its event, so that each test says what the SDK is asked. */
const runnerSource = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database({ throwOnNotFound: false })
const AsyncFunction = (async () => {}).constructor
const refused = async (attempt) => {
  let value
  try {
    value = await attempt()
  } catch (error) {
    const { errCode, errMsg, message, code } = error
    return { errCode, errMsg: errMsg ?? message, code: code ?? 'none' }
  }
  throw new Error('it was not refused but answered ' + JSON.stringify(value))
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
exports.main = (event) =>
  new AsyncFunction('cloud', 'db', '_', 'refused', 'pause', 'input', event.code)(
    cloud, db, db.command, refused, pause, event.input)
`

/** Writes functions into a folder of their own; answers the path of each `index.js`. */
export function writeFunctions(sources: Record<string, string>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-test-'))
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'index.js'), source)
      return [name, join(folder, name, 'index.js')]
    }),
  )
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'local-cloud-data-'))
}

export interface Runner {
  cloud: LocalCloud
  env: Environment
  /** An environment that nothing has touched. */
  fresh(): Environment
  /** Runs the body of an async function in the cloud; `cloud`, `db`, `_`, `refused`, `input` are there. */
  run(code: string, input?: unknown, where?: Environment, who?: Identity): Promise<unknown>
  reply(code: string, input?: unknown, where?: Environment, who?: Identity): Promise<CallReply>
}

let environments = 0

/** Starts a local cloud with the runner and, if given, other functions. */
export async function startRunner(
  collections: Record<string, CollectionSpec>,
  options: Partial<LocalCloudOptions> & {
    sources?: Record<string, string>
    specs?: Record<string, Partial<FunctionSpec>>
  } = {},
): Promise<Runner> {
  const { sources = {}, specs = {}, ...rest } = options
  const entries = writeFunctions({ runner: runnerSource, ...sources })
  const functions: Record<string, FunctionSpec> = {}
  for (const [name, entry] of Object.entries(entries)) {
    functions[name] = { entry, timeoutSeconds: 20, openapi: [], ...specs[name] }
  }
  const cloud = await startLocalCloud({ functions, collections, ...rest })
  const fresh = (): Environment => {
    environments += 1
    return cloud.environment(`world-${environments}`)
  }
  const env = fresh()
  const reply: Runner['reply'] = (code, input, where = env, who = { openid: 'oRunner' }) =>
    where.call('runner', { code, input }, who)
  return {
    ...{ cloud, env, fresh, reply },
    async run(code, input, where, who) {
      const answer = await reply(code, input, where, who)
      if ('errCode' in answer) throw new Error(answer.errMsg)
      return answer.result
    },
  }
}
