import { buildIfStale, stopBuilding } from '../../config/builds'
import { type RunningStage, startStage } from './stage'

export interface StartOptions {
  dataFolder: string
  port: number
  fresh: boolean
}

/** `npm start`: builds what is stale, starts the stage, prints its address, ends at Ctrl-C. */
export async function start({ dataFolder, port, fresh }: StartOptions): Promise<void> {
  const began = Date.now()
  let stage: RunningStage | undefined
  const end = async (code: number) => {
    stopBuilding()
    // A stage that does not close is not worth waiting for: its journal holds all there is.
    setTimeout(() => process.exit(code), 2000).unref()
    await stage?.close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end(0))

  try {
    const app = step('h5', () => buildIfStale('h5'))
    await step('functions', () => buildIfStale('functions'))
    const world = step('world', async () => {
      stage = await startStage({ dataFolder, port, fresh, world: 'demo' })
    })
    await Promise.all([app, world])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await end(1)
  }
  console.log(`\n  UG China  →  ${stage?.url}   (${seconds(began)} s, Ctrl-C ends it)\n`)
}

const names = {
  h5: 'the app for two phones (H5)',
  functions: 'the cloud functions',
  world: 'the local cloud and its demo world',
} as const

/** Says what is under way, that it still is, and how long it took. */
async function step(name: keyof typeof names, run: () => Promise<unknown>): Promise<void> {
  const began = Date.now()
  const ticking = setInterval(
    () => console.log(`  …    ${names[name]}: ${seconds(began)} s`),
    10_000,
  )
  try {
    const built = await run()
    console.log(`  done ${names[name]} (${built === false ? 'as before' : `${seconds(began)} s`})`)
  } finally {
    clearInterval(ticking)
  }
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1)
