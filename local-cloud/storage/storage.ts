import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The files of one environment, by their path in it. */
export interface FileStorage {
  write(path: string, bytes: Buffer): Promise<void>
  read(path: string): Promise<Buffer | undefined>
  has(path: string): boolean
  /** False when there was none. */
  remove(path: string): Promise<boolean>
  clear(): Promise<void>
}

export function memoryStorage(): FileStorage {
  const files = new Map<string, Buffer>()
  return {
    async write(path, bytes) {
      files.set(path, bytes)
    },
    read: async (path) => files.get(path),
    has: (path) => files.has(path),
    remove: async (path) => files.delete(path),
    async clear() {
      files.clear()
    },
  }
}

/** Keeps files in a folder under names made of their paths, so that no path leads out of it. */
export function folderStorage(folder: string): FileStorage {
  const place = (path: string): string =>
    join(folder, `${createHash('sha256').update(path).digest('hex')}.file`)
  return {
    async write(path, bytes) {
      const target = place(path)
      const draft = `${target}.${randomBytes(6).toString('hex')}`
      await mkdir(dirname(target), { recursive: true })
      const file = await open(draft, 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, target)
    },
    async read(path) {
      return existsSync(place(path)) ? await readFile(place(path)) : undefined
    },
    has: (path) => existsSync(place(path)),
    async remove(path) {
      const found = existsSync(place(path))
      await rm(place(path), { force: true })
      return found
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
