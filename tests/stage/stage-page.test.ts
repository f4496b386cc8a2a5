import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'
import { openStagePage, type StagePage } from '../support/stage-page'

let opened: StagePage

beforeAll(async () => {
  opened = await openStagePage({ world: 'none', timerEveryMs: 0 })
  await opened.page.addScriptTag({ path: join(projectRoot, 'node_modules/axe-core/axe.min.js') })
})
afterAll(() => opened?.close())

interface Axe {
  run(
    context: { exclude: string[] },
    options: { iframes: boolean },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What is wrong with the stage's own page; its phones are the app's, looked at elsewhere. */
const violations = () =>
  opened.page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as Axe
    const found = await axe.run({ exclude: ['iframe'] }, { iframes: false })
    return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
  })

const sizes = { wide: [1440, 900], middle: [1000, 760], narrow: [390, 844] } as const

for (const [size, [width, height]] of Object.entries(sizes))
  for (const theme of ['light', 'dark'])
    test(`everybody can use the stage: ${size}, ${theme}`, async () => {
      const { page } = opened
      await page.setViewportSize({ width, height })
      const shown = await page.evaluate(() => document.documentElement.dataset.theme)
      if (shown !== theme) await page.getByRole('button', { name: /深浅色/ }).click()
      const panelButton = page.getByRole('button', { name: '消息与旁白' })
      const isDrawer = await panelButton.isVisible()

      const closed = await violations()
      if (isDrawer) await panelButton.click()
      const open = await violations()
      if (isDrawer) await page.keyboard.press('Escape')

      expect([closed, open]).toEqual([[], []])
    })

test('a narrow screen shows one phone at full width, and the other after a tap', async () => {
  const { page } = opened
  await page.setViewportSize({ width: 390, height: 844 })
  const isShown = (side: string) => page.locator(`[data-side="${side}"] iframe`).isVisible()
  const first = [await isShown('left'), await isShown('right')]
  const box = await page.locator('[data-side="left"] iframe').boundingBox()
  await page
    .getByRole('button', { name: /^右机 · / })
    .first()
    .click()

  expect(first).toEqual([true, false])
  expect(box?.width).toBe(390)
  expect(box?.height).toBeGreaterThan(600)
  expect([await isShown('left'), await isShown('right')]).toEqual([false, true])
})

test('the stage speaks English too', async () => {
  const { page } = opened
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'English' }).click()

  await page.getByRole('button', { name: '+1 day' }).waitFor()
  const owner = await page.getByLabel('Left · Whose phone this is').textContent()
  const text = await page.locator('header, aside').allTextContents()

  expect(owner).toContain('Lin Yi · member')
  expect(text.join('').replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/)
})
