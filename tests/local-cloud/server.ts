import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The local cloud as a process of its own, as `npm run local-cloud` starts it. */
export interface Server {
  url: string
  child: ChildProcess
  /** What it has printed so far. */
  printed(): string
  call(name: string, event: unknown, openid?: string): Promise<Record<string, unknown>>
  /** Ends it with a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Starts it and waits for its address; rejects with what it printed when it ends instead. */
export async function startServer(args: string[]): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'local-cloud/serve.ts', '--port', '0', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      const address = /at (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(output)))
  })
  return {
    url,
    child,
    printed: () => output,
    async call(name, event, openid) {
      const response = await fetch(`${url}/call/${name}`, {
        method: 'POST',
        body: JSON.stringify(event),
        headers: openid === undefined ? {} : { 'x-wx-openid': openid },
      })
      const reply: unknown = await response.json()
      return typeof reply === 'object' && reply !== null ? { ...reply } : {}
    },
    async end(signal) {
      const isGone = once(child, 'exit')
      child.kill(signal)
      await isGone
    },
  }
}
