import { join } from 'node:path'
import { type SavedEnvironment, savedDocument, savedKey } from '../database/persistence'
import { encodeStored } from '../database/values'
import { lockFolder } from './folder-lock'
import { type Journal, openJournal } from './journal'
import type { JournalLine, JournalRecord } from './record'
import { compactJournal, restoreJournal } from './restore'

/** A data folder in use: what it held, and the journal that goes on in it. */
export interface Keeper {
  saved: Map<string, SavedEnvironment>
  journal: Journal
  /** Sentences worth showing, e.g. that a torn tail was cut. */
  reports: string[]
  filesFolder(environment: string): string
  close(): Promise<void>
}

/** Compacting pays when so many lines say what no longer holds. */
const fewLines = 1000

/** Opens a data folder, replays its journal, and compacts it when much of it is outdated. */
export function openFolder(folder: string): Keeper {
  const unlock = lockFolder(folder)
  const saved = new Map<string, SavedEnvironment>()
  const reports: string[] = []
  let lines = 0
  let restored = restoreJournal(folder, (line) => {
    lines += 1
    replay(saved, line)
  })
  if (restored.cut !== undefined) reports.push(restored.cut.sentence)
  const records = [...snapshot(saved)]
  if (lines > fewLines && lines > records.length * 2) {
    restored = compactJournal(folder, records)
    reports.push(`The journal was compacted from ${lines} to ${records.length} lines.`)
  }
  const journal = openJournal(restored.file, restored.lastSequence)
  return {
    saved,
    journal,
    reports,
    filesFolder: (environment) =>
      join(folder, 'files', Buffer.from(environment).toString('base64url')),
    async close() {
      await journal.close()
      unlock()
    },
  }
}

function replay(saved: Map<string, SavedEnvironment>, line: JournalLine): void {
  if (line.reset) saved.delete(line.env)
  const environment = saved.get(line.env) ?? { clock: 0, collections: new Map() }
  saved.set(line.env, environment)
  const collection = (name: string) => {
    const documents = environment.collections.get(name) ?? new Map()
    environment.collections.set(name, documents)
    return documents
  }
  if (line.clock !== undefined) environment.clock = line.clock
  if (line.create !== undefined) collection(line.create)
  for (const [name, id] of line.remove ?? []) collection(name).delete(savedKey(id))
  for (const [name, value] of line.put ?? []) {
    const document = savedDocument(value)
    collection(name).set(savedKey(document._id), document)
  }
}

/** The whole state as records, one per document. */
function* snapshot(saved: Map<string, SavedEnvironment>): Iterable<JournalRecord> {
  for (const [environment, { clock, collections }] of saved) {
    yield { environment, clock }
    for (const [name, documents] of collections) {
      yield { environment, create: name }
      for (const document of documents.values()) {
        yield { environment, put: [[name, encodeStored(document)]] }
      }
    }
  }
}
