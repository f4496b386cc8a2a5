import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'

/** Keeps what a page showed when the running test failed, in `dist/failed/`. */
export function keepScreenOnFailure(page: Page, name: string): void {
  onTestFailed(async () => {
    const folder = join(projectRoot, 'dist', 'failed')
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined)
  })
}
