import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript that an old Node can read too: it says in one sentence what is in the way.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const proof = join(root, 'dist', 'proof.json')
const wanted = [20, 19]

const problem = problemOfNode() ?? problemOfInstall()
if (problem) end(1, 0, problem)
else run(['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)])

function run(args) {
  // What an earlier run observed is not this one's.
  for (const old of [proof, join(root, 'dist', 'proof')])
    rmSync(old, { recursive: true, force: true })
  const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the tests by itself: they clean up, then this ends with them.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('error', (error) => end(1, 0, String(error)))
  child.once('exit', (code, signal) => {
    const counted = counts()
    if (counted && (code === 0 || counted.failed > 0)) process.exitCode = code ?? 1
    else
      end(
        code || 1,
        counted?.passed ?? 0,
        `No test was run, or the run broke off (${signal ?? code}).`,
      )
  })
}

/** What the closing reporter counted and has printed, if it came that far. */
function counts() {
  return existsSync(proof) ? JSON.parse(readFileSync(proof, 'utf8')).tests : undefined
}

function end(code, passed, why) {
  console.error(why)
  console.log(`${passed} passed, 1 failed`)
  process.exitCode = code
}

function problemOfNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return undefined
  return `This needs Node.js ${wanted.join('.')} or newer; here is ${process.versions.node}. 需要 Node.js ${wanted.join('.')} 或更新的版本。`
}

function problemOfInstall() {
  if (existsSync(vitest)) return undefined
  return 'Nothing is installed yet: run npm ci first. 还没有安装依赖：先运行 npm ci。'
}
