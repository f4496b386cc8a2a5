import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { deployables, functionsFolder, projectRoot } from '../../config/cloudfunctions'
import { median, type Part, rounded } from './part'

const ROUNDS = 7

/** Size of every deployable, and how long a fresh process takes to load it beside the bare SDK. */
export const functions: Part = {
  builds: ['functions'],
  async measure() {
    const names = Object.keys(deployables)
    const bare = await bareSdk()
    const files = new Map(names.map((name) => [name, join(functionsFolder, name, 'index.js')]))
    const took = new Map<string, number[]>()
    // In turns, so that a busy moment of the machine hits all of them alike.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const file of [bare, ...files.values()])
        took.set(file, [...(took.get(file) ?? []), requireTime(file)])
    const bareTime = median(took.get(bare) ?? [])

    const figures = Object.fromEntries(
      [...files].map(([name, file]) => {
        const code = readFileSync(file)
        return [
          name,
          {
            bytes: code.length,
            gzipBytes: gzipSync(code).length,
            requireOverBareSdk: rounded(median(took.get(file) ?? []) / bareTime),
          },
        ]
      }),
    )
    const line = Object.entries(figures)
      .map(
        ([name, { bytes, requireOverBareSdk }]) =>
          `${name} ${Math.round(bytes / 1024)} KiB loads in ${requireOverBareSdk} × the bare SDK`,
      )
      .join(', ')
    return { figures, line }
  },
}

/** The SDK alone, bundled exactly as a deployable is. */
async function bareSdk(): Promise<string> {
  const folder = join(projectRoot, 'dist', 'bench', 'bare-sdk')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'index.js')
  await build({
    absWorkingDir: projectRoot,
    stdin: {
      contents:
        "import cloud from 'wx-server-sdk'; cloud.init(); export const main = () => cloud.getWXContext()",
      resolveDir: projectRoot,
    },
    ...{ outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs' },
    ...{ minify: true, keepNames: true, logLevel: 'warning' },
  })
  return outfile
}

/** Milliseconds that `require` takes in a process of its own. */
function requireTime(file: string): number {
  const script = `const from = process.hrtime.bigint(); require(${JSON.stringify(file)}); process.stdout.write(String(Number(process.hrtime.bigint() - from) / 1e6)); process.exit()`
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))
}
