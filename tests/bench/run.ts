import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from '../../config/builds'
import { projectRoot } from '../../config/cloudfunctions'
import { cost } from './cost'
import { functions } from './functions'
import { localCloud } from './local-cloud'
import type { Part } from './part'
import { race } from './race'
import { scanned } from './scanned'
import { dbCalls } from './taps'
import { weapp } from './weapp'

const parts = { dbCalls, race, weapp, functions, localCloud, scanned, cost } satisfies Record<
  string,
  Part
>
type PartName = keyof typeof parts
const isPart = (name: string): name is PartName => name in parts

/** `npm run bench`: measures, prints a line a part and writes `dist/bench.json`. One part's failure leaves the others. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, long: { type: 'boolean', default: false } },
  })
  const wanted = values.only?.split(',') ?? Object.keys(parts)
  const unknown = wanted.filter((name) => !isPart(name))
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

  const figures: Record<string, unknown> = {}
  for (const name of wanted.filter(isPart)) {
    try {
      for (const build of parts[name].builds) await buildIfStale(build)
      const measured = await parts[name].measure({ isLong: values.long })
      figures[name] = measured.figures
      console.log(`${name.padEnd(10)} ${measured.line}`)
    } catch (error) {
      process.exitCode = 1
      console.error(`${name.padEnd(10)} could not be measured:`, error)
    }
  }
  const file = join(projectRoot, 'dist', 'bench.json')
  mkdirSync(join(projectRoot, 'dist'), { recursive: true })
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`→ ${file}`)
}

run()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  // Idle worker threads are nothing to wait for.
  .finally(() => process.exit())
