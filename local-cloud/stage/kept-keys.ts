import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createKeys } from '../../config/keys'

/** The functions' keys, made once and kept in `file` beside the data that they protect. */
export function keepKeys(file: string | undefined): Record<string, string> {
  if (!file) return createKeys()
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const keys = createKeys()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return keys
}
