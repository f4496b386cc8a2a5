import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildFunctions } from './build-functions'
import { functionsFolder, projectRoot } from './cloudfunctions'

interface Build {
  readonly sources: readonly string[]
  readonly product: string
  readonly stamp: string
  run(): Promise<void>
}

export type BuildName = 'functions' | 'h5' | 'weapp'

/** The built app for one platform. */
export const builtApp = (platform: 'h5' | 'weapp'): string => join(projectRoot, 'dist', platform)

const builds: Record<BuildName, Build> = {
  functions: {
    sources: ['cloudfunctions', 'src/shared', 'config', 'package-lock.json'],
    product: join(functionsFolder, 'api', 'index.js'),
    stamp: join(projectRoot, 'dist', 'stamps', 'cloudfunctions'),
    run: () => buildFunctions(),
  },
  h5: app('h5', 'index.html'),
  weapp: app('weapp', 'app.json'),
}

function app(platform: 'h5' | 'weapp', product: string): Build {
  return {
    sources: ['src', 'config', 'package-lock.json'],
    product: join(builtApp(platform), product),
    stamp: join(projectRoot, 'dist', 'stamps', platform),
    run: () => buildApp(platform, product),
  }
}

/**
 * Builds the functions or the app when their sources are not the ones they were last built from.
 * @returns whether anything had to be built. Throws with the build's last lines when it fails.
 */
export async function buildIfStale(name: BuildName): Promise<boolean> {
  const { sources, product, stamp, run } = builds[name]
  const wanted = fingerprint(sources)
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return false
  await run()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

let running: ChildProcess | undefined

/** Ends a build that is under way, with everything it started. */
export function stopBuilding(): void {
  if (!running?.pid) return
  try {
    if (process.platform === 'win32') running.kill()
    else process.kill(-running.pid, 'SIGKILL')
  } catch {
    // It had just ended by itself.
  }
}

const keptLines = 30

function buildApp(platform: 'h5' | 'weapp', product: string): Promise<void> {
  const taro = join(projectRoot, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const child = spawn(process.execPath, [taro, 'build', '--type', platform], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of its workers can be ended at once.
    detached: process.platform !== 'win32',
  })
  running = child
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).split('\n').slice(-keptLines).join('\n')
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      running = undefined
      if (code === 0 && existsSync(join(builtApp(platform), product))) resolve()
      else reject(new Error(`the app could not be built for ${platform}\n${said}`))
    })
  })
}

/** A digest of the names and contents of all files below the given paths. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    for (const entry of readdirSync(join(projectRoot, path), { withFileTypes: true }).sort(
      byName,
    )) {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) add(inner)
      else addFile(inner)
    }
  }
  const addFile = (path: string) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectRoot, path)))
      .update('\0')
  for (const path of paths) {
    if (path.includes('.')) addFile(path)
    else add(path)
  }
  return hash.digest('hex')
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
