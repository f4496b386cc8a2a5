import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { type JournalLine, type JournalRecord, lineOf, readLine } from './record'

const chunkBytes = 1 << 20

export interface Restored {
  /** Open for appending. */
  file: number
  lastSequence: number
  /** Bytes cut off because the last line was torn, and a sentence saying so. */
  cut: { bytes: number; sentence: string } | undefined
}

/**
 * Reads a folder's journal line by line and opens it for appending. A torn last line, which a
 * crash leaves, is cut; damage anywhere else is an error, because what follows it cannot be trusted.
 */
export function restoreJournal(folder: string, onLine: (line: JournalLine) => void): Restored {
  mkdirSync(folder, { recursive: true })
  const path = journalPath(folder)
  const isNew = !existsSync(path)
  const file = openSync(path, 'a+')
  if (isNew) syncFolder(folder)
  let lastSequence = 0
  let goodBytes = 0
  let torn: string | undefined
  const total = eachLine(file, (text, isWhole, bytes) => {
    if (torn !== undefined) throw damaged(path, lastSequence + 1)
    const line = isWhole ? readLine(text) : undefined
    if (line === undefined) {
      torn = text
      return
    }
    if (lastSequence !== 0 && line.n !== lastSequence + 1) throw damaged(path, lastSequence + 1)
    lastSequence = line.n
    goodBytes += bytes
    onLine(line)
  })
  if (torn === undefined) return { file, lastSequence, cut: undefined }
  ftruncateSync(file, goodBytes)
  fdatasyncSync(file)
  const bytes = total - goodBytes
  const sentence = `The journal ended in a torn line (${bytes} bytes after commit ${lastSequence}, never acknowledged); it has been cut off.`
  return { file, lastSequence, cut: { bytes, sentence } }
}

/** Writes the whole state as a new journal and puts it in the old one's place at once. */
export function compactJournal(folder: string, records: Iterable<JournalRecord>): Restored {
  const path = journalPath(folder)
  const fresh = `${path}.new`
  const file = openSync(fresh, 'w')
  let lastSequence = 0
  let batch = ''
  for (const record of records) {
    lastSequence += 1
    batch += lineOf(lastSequence, record)
    if (batch.length > chunkBytes) {
      writeFileSync(file, batch)
      batch = ''
    }
  }
  writeFileSync(file, batch)
  fsyncSync(file)
  closeSync(file)
  renameSync(fresh, path)
  syncFolder(folder)
  return { file: openSync(path, 'a+'), lastSequence, cut: undefined }
}

function journalPath(folder: string): string {
  return join(folder, 'journal.jsonl')
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch {
    // Windows cannot sync a folder; the file itself has been synced.
  } finally {
    closeSync(handle)
  }
}

function damaged(path: string, sequence: number): Error {
  return new Error(
    `The journal ${path} is damaged at commit ${sequence} and goes on after it; restore a copy, or move the file away to begin anew.`,
  )
}

/** Calls back with every line, its bytes with the newline; answers the file's size. */
function eachLine(
  file: number,
  onLine: (text: string, isWhole: boolean, bytes: number) => void,
): number {
  const buffer = Buffer.alloc(chunkBytes)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let position = 0
  for (;;) {
    const length = readSync(file, buffer, 0, chunkBytes, position)
    if (length === 0) break
    position += length
    const parts = (rest + decoder.write(buffer.subarray(0, length))).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) onLine(part, true, Buffer.byteLength(part) + 1)
  }
  rest += decoder.end()
  if (rest !== '') onLine(rest, false, Buffer.byteLength(rest))
  return position
}
