import { statSync } from 'node:fs'

/** Compiled code by function file; a file that has changed since has none. */
const codes = new Map<string, { version: string; code: SharedArrayBuffer }>()

/** What an earlier worker compiled of a file, if the file is still the same. */
export function knownCode(entry: string): SharedArrayBuffer | undefined {
  const known = codes.get(entry)
  return known?.version === versionOf(entry) ? known?.code : undefined
}

export function keepCode(entry: string, code: SharedArrayBuffer | undefined): void {
  if (code !== undefined) codes.set(entry, { version: versionOf(entry), code })
}

function versionOf(entry: string): string {
  try {
    const { mtimeMs, size } = statSync(entry)
    return `${mtimeMs} ${size}`
  } catch {
    return 'missing'
  }
}
