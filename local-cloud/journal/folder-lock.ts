import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps two local clouds out of one folder; answers how to let go. Throws one clear sentence. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  try {
    mkdirSync(folder, { recursive: true })
    const holder = readHolder(path)
    if (holder !== undefined && holder !== process.pid && isRunning(holder)) {
      throw new Error(
        `The data folder ${folder} is in use by process ${holder}; stop it, or delete ${path} if it is no local cloud.`,
      )
    }
    writeFileSync(path, String(process.pid))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === undefined) throw error
    throw new Error(`The data folder ${folder} cannot be written (${String(code)}).`)
  }
  return () => rmSync(path, { force: true })
}

function readHolder(path: string): number | undefined {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(holder) && holder > 0 ? holder : undefined
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
