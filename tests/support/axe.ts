import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[]
}

/**
 * Everything that axe finds wrong on a page, a line each. Taro's own tab bar of the H5 build is left out: it stands outside
 * all landmarks, and WeChat draws a native one instead.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axePath })
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(context: unknown): Promise<AxeResult> }
      }
    ).axe.run({ exclude: [['taro-tabbar'], ['.taro-tabbar__tabbar']] }),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  )
}
