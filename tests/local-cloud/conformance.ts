import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'
import { recordProof } from '../support/proof'

const folder = join(projectRoot, 'dist', 'conformance')

/** Counts this file's passed cases as one part of what the local cloud is known to do. */
export function countConformance(part: string): void {
  let cases = 0
  afterEach(({ task }) => {
    if (task.result?.state === 'pass') cases += 1
  })
  afterAll(() => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${part}.json`), JSON.stringify(cases))
    // Files run at once: whoever records last has to have seen all of them.
    let seen = -1
    while (seen !== readdirSync(folder).length) seen = record()
  })
}

function record(): number {
  const files = readdirSync(folder)
  let cases = 0
  for (const file of files) cases += Number(readFileSync(join(folder, file), 'utf8'))
  recordProof('conformance', { cases, parts: files.length })
  return files.length
}
