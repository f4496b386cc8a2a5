/** One commit. Values are Extended JSON texts, so that the journal need not know documents. */
export interface JournalRecord {
  environment: string
  /** Collection and the document as stored. */
  put?: [string, string][]
  /** Collection and the document's `_id` as JSON. */
  remove?: [string, string][]
  /** A collection made by `createCollection`. */
  create?: string
  /** Distance from the machine's clock in milliseconds. */
  clock?: number
  /** Everything of this environment is forgotten. */
  reset?: true
}

/** One line of the journal; `sequence` counts up by one, so that a lost line is noticed. */
export function lineOf(sequence: number, record: JournalRecord): string {
  const parts = [`"n":${sequence}`, `"env":${JSON.stringify(record.environment)}`]
  if (record.reset) parts.push('"reset":true')
  if (record.create !== undefined) parts.push(`"create":${JSON.stringify(record.create)}`)
  if (record.clock !== undefined) parts.push(`"clock":${record.clock}`)
  if (record.put?.length) parts.push(`"put":[${record.put.map(pair).join(',')}]`)
  if (record.remove?.length) parts.push(`"remove":[${record.remove.map(pair).join(',')}]`)
  return `{${parts.join(',')}}\n`
}

function pair([collection, text]: [string, string]): string {
  return `[${JSON.stringify(collection)},${text}]`
}

export interface JournalLine {
  n: number
  env: string
  reset?: true
  create?: string
  clock?: number
  put?: [string, Record<string, unknown>][]
  remove?: [string, unknown][]
}

/** Undefined when the text is not a whole line. */
export function readLine(text: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isLine(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isLine(value: unknown): value is JournalLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    typeof value.n === 'number' &&
    'env' in value &&
    typeof value.env === 'string'
  )
}
