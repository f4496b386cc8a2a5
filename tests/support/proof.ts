import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../config/cloudfunctions'

const folder = join(projectRoot, 'dist', 'proof')

/** Keeps what a test observed; `npm test` gathers it into `dist/proof.json`. @param part a key of the proof, or `key.inner` for one entry of a list */
export function recordProof(part: string, value: unknown): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(value))
}

/** Everything observed so far by key; parts named `races.x` become entries of the list `races`, `taps.x` entries of the table `taps`. */
export function collectProof(): Record<string, unknown> {
  const proof: Record<string, unknown> = {}
  if (!existsSync(folder)) return proof
  for (const file of readdirSync(folder).sort()) {
    const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const [part = '', inner] = file.replace(/\.json$/, '').split('.')
    if (inner === undefined)
      proof[part] = { ...(proof[part] as object | undefined), ...(value as object) }
    else if (part === 'contract')
      proof[part] = { ...(proof[part] as object | undefined), ...(value as object) }
    else if (part === 'crash')
      proof[part] = { useCases: { ...crashTable(proof[part]), [inner]: value } }
    else if (part === 'races')
      proof[part] = [...((proof[part] as unknown[] | undefined) ?? []), value]
    else proof[part] = { ...(proof[part] as object | undefined), [inner]: value }
  }
  return proof
}

const crashTable = (crash: unknown) => (crash as { useCases: object } | undefined)?.useCases
