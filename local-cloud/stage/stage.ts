import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { builtApp } from '../../config/builds'
import { functionSpecs } from '../../config/cloudfunctions'
import { collections } from '../../config/collections'
import type { Environment, LocalCloud } from '../api'
import { startLocalCloud } from '../local-cloud'
import { bundleForBrowser } from './bundles'
import { topUpDemoWorld } from './demo-world'
import { findFreePort } from './free-port'
import { keepKeys } from './kept-keys'
import { templatesOfStage } from './messages'
import { allPersonas } from './personas'
import { openPhones } from './phones'
import { openStageEvents } from './stage-events'
import { handleStageRequest, type Stage } from './stage-handler'
import type { Landmark, StageState } from './stage-state'
import { countTaps } from './taps'

export interface StageOptions {
  /** 0 or absent: any free one. */
  port?: number
  /** Absent: everything is forgotten at the end. */
  dataFolder?: string
  /** Begins with an empty data folder. */
  fresh?: boolean
  environmentId?: string
  /** `demo` tops the demo world up; `none` leaves the environment as it is. */
  world?: 'demo' | 'none'
  /** The app's H5 build. */
  appFolder?: string
  /** How often due timers are looked for, in milliseconds; 0 leaves them to the caller. */
  timerEveryMs?: number
}

export interface RunningStage {
  readonly url: string
  readonly cloud: LocalCloud
  readonly environment: Environment
  close(): Promise<void>
}

/**
 * Starts the local cloud with the stage in front of it, on 127.0.0.1.
 * Throws when the functions have not been built.
 */
export async function startStage(options: StageOptions = {}): Promise<RunningStage> {
  const { dataFolder, environmentId = 'demo', world = 'demo', timerEveryMs = 1000 } = options
  if (dataFolder && options.fresh) rmSync(dataFolder, { recursive: true, force: true })
  const port = options.port || (await findFreePort())
  const url = `http://127.0.0.1:${port}`
  const specs = functionSpecs({
    ...keepKeys(dataFolder && join(dataFolder, 'keys.json')),
    UG_MESSAGE_TEMPLATES: JSON.stringify(templatesOfStage),
    UG_PUBLIC_URL: `${url}/public`,
  })
  for (const { entry } of Object.values(specs))
    if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build:functions`)

  const stage = await openStage(options, () => cloud.environment(environmentId))
  const cloud = await startLocalCloud({
    functions: specs,
    collections,
    port,
    httpHandlers: [(req, res) => handleStageRequest(stage, req, res)],
    ...(dataFolder ? { dataFolder: join(dataFolder, 'cloud') } : {}),
  })
  const environment = cloud.environment(environmentId)
  const timer = keepTime(stage, environment, timerEveryMs)
  if (world === 'demo') stage.setLandmark(await topUpDemoWorld(environment))

  return {
    url,
    cloud,
    environment,
    close: async () => {
      clearInterval(timer)
      stage.events.close()
      await cloud.close()
    },
  }
}

async function openStage(
  { dataFolder, appFolder = builtApp('h5') }: StageOptions,
  environment: () => Environment,
): Promise<Stage & { setLandmark(landmark: Landmark): void }> {
  const phones = openPhones(dataFolder && join(dataFolder, 'stage.json'))
  const taps = countTaps()
  const start = randomBytes(6).toString('hex')
  const offsetOf = steadyOffset()
  let landmark: Landmark | undefined
  const state = (): StageState => {
    const { clock, openapi } = environment()
    const lastTap = taps.lastTap()
    return {
      world: phones.world,
      start,
      clockOffset: offsetOf(clock.now()),
      personas: allPersonas,
      phones: phones.states(),
      messages: openapi.calls('subscribeMessage.send').length,
      ...(landmark ? { landmark } : {}),
      ...(lastTap ? { lastTap } : {}),
    }
  }
  return {
    environment,
    phones,
    taps,
    events: openStageEvents(),
    bundles: await bundleForBrowser(),
    appFolder,
    landmark: () => landmark,
    setLandmark: (next) => {
      landmark = next
    },
    state,
  }
}

/** Two readings of one running clock differ by a breath; the phones must not see it jump. */
function steadyOffset(): (now: Date) => number {
  let told = 0
  return (now) => {
    const offset = now.getTime() - Date.now()
    if (Math.abs(offset - told) > 200) told = offset
    return told
  }
}

/** Lets the environment's timers run by its own clock, and tells the open pages what they did. */
function keepTime(stage: Stage, environment: Environment, everyMs: number) {
  if (everyMs === 0) return undefined
  let isRunning = false
  const tick = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await environment.runDueTimers()
      stage.events.publish(stage.state())
    } catch (error) {
      console.error('timers:', error)
    } finally {
      isRunning = false
    }
  }
  return setInterval(() => void tick(), everyMs)
}
