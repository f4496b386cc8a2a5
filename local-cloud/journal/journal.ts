import { fdatasync, write } from 'node:fs'
import { promisify } from 'node:util'
import { type JournalRecord, lineOf } from './record'

const sync = promisify(fdatasync)
const writeAll = promisify(write)

/** Where commits are made durable. */
export interface Journal {
  /** Resolves when the record is on the disk; rejects, from then on always, when it cannot be. */
  append(makeRecord: () => JournalRecord): Promise<void>
  /** Waits for what has been appended. */
  close(): Promise<void>
}

/** Everything stays in memory. */
export const noJournal: Journal = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

interface Waiting {
  line: string
  resolve: () => void
  reject: (error: Error) => void
}

/**
 * Appends to an open file. All records that come while one batch is being written form the next
 * batch and share its fdatasync.
 */
export function openJournal(file: number, lastSequence: number): Journal {
  let sequence = lastSequence
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined
  let broken: Error | undefined

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (broken !== undefined) throw broken
        await writeFully(file, batch.map(({ line }) => line).join(''))
        await sync(file)
        for (const { resolve } of batch) resolve()
      } catch (error) {
        broken ??= new Error(
          `The journal cannot be written (${error instanceof Error ? error.message : String(error)}); nothing more is accepted until a restart.`,
        )
        for (const { reject } of batch) reject(broken)
      }
    }
    running = undefined
  }

  return {
    append(makeRecord) {
      if (broken !== undefined) return Promise.reject(broken)
      const line = lineOf(sequence + 1, makeRecord())
      sequence += 1
      return new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject })
        running ??= run()
      })
    },
    async close() {
      await running
    },
  }
}

async function writeFully(file: number, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await writeAll(file, bytes, written, bytes.length - written, null)
    written += bytesWritten
  }
}
