import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'
import { findFreePort } from '../../local-cloud/stage/free-port'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ug-start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly said: string
}

/** Runs `npm start` the way npm does, in English; it must give up by itself. */
function start(port: number, dataFolder: string, nodeArgs: string[] = []): Promise<Ended> {
  const args = [...nodeArgs, 'local-cloud/start.mjs', '--data', dataFolder]
  const env = { ...process.env, PORT: String(port), LC_ALL: 'en_US.UTF-8' }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: (stdout + stderr).trim() }),
    )
  })
}

test('a taken port is one clear sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const ended = await start(port, join(folder, 'data'))
  taken.close()

  expect(ended).toEqual({
    code: 1,
    said: `Port ${port} is taken: stop what uses it or choose another, e.g. PORT=${port + 1} npm start.`,
  })
})

test('a folder that cannot be written is one clear sentence', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')

  const ended = await start(0, join(file, 'data'))

  expect(ended).toEqual({
    code: 1,
    said: `The folder ${join(file, 'data')} cannot be written (ENOTDIR): move the project or allow writing.`,
  })
})

test('a Node that is too old is one clear sentence', async () => {
  const pretend = join(folder, 'pretend.cjs')
  writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '18.15.0' })\n`)

  const ended = await start(0, join(folder, 'data'), ['--require', pretend])

  expect(ended).toEqual({ code: 1, said: 'This needs Node.js 20.19 or newer; here is 18.15.0.' })
})

test('a port that is none is one clear sentence', async () => {
  const ended = await start(70000, join(folder, 'data'))

  expect(ended).toEqual({ code: 1, said: 'PORT=70000 is not a port number (1–65535).' })
})

test('one line starts everything, tells the address, and Ctrl-C ends it', {
  timeout: 240_000,
}, async () => {
  const data = join(folder, 'data')
  const child = spawn(process.execPath, ['local-cloud/start.mjs', '--data', data, '--fresh'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(await findFreePort()), LC_ALL: 'en_US.UTF-8' },
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)))
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk)
        const found = /→ {2}(http:\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
  })
  const page = await (await fetch(address)).text()
  const app = await (await fetch(`${address}/app/?phone=left`)).text()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')

  expect(await ended).toBe(0)
  expect(page).toContain('UG China')
  expect(app).toContain('/stage/phone-shell.js?phone=left')
  await expect(fetch(address)).rejects.toThrow()
})
