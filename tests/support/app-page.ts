import type { Browser, Frame, Locator, Page } from 'playwright-core'
import type { RunningStage } from '../../local-cloud/stage/stage'

let phones = 0

export interface PhoneOptions {
  persona: string
  colorScheme?: 'light' | 'dark'
  width?: number
  height?: number
  locale?: string
}

/** One phone without the stage around it, in somebody's hands; its storage begins empty. */
export async function openPhone(
  stage: RunningStage,
  browser: Browser,
  { persona, colorScheme = 'light', width = 375, height = 760, locale = 'zh-CN' }: PhoneOptions,
): Promise<Page> {
  phones += 1
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    locale,
    reducedMotion: 'reduce',
  })
  await page.goto(`${stage.url}/app/?phone=test-${phones}&persona=${persona}#/pages/events/index`)
  await page.waitForFunction(() => (document.getElementById('app')?.childElementCount ?? 0) > 0)
  return page
}

/** Opens a page of the app as a shared card does. @param path e.g. `pages/event/index?id=abc` */
export async function openCard(screen: Page | Frame, path: string): Promise<void> {
  await screen.evaluate((to) => {
    location.hash = `#/${to}`
  }, path)
}

/** Counts what a thumb does: every tap, and every field that somebody types into. */
export interface Thumb {
  tap(target: Locator): Promise<void>
  type(field: Locator, text: string): Promise<void>
  readonly taps: number
  readonly typedFields: number
}

export function countingThumb(): Thumb {
  let taps = 0
  let typedFields = 0
  return {
    async tap(target) {
      await target.click()
      taps += 1
    },
    async type(field, text) {
      await field.fill(text)
      typedFields += 1
    },
    get taps() {
      return taps
    },
    get typedFields() {
      return typedFields
    },
  }
}

/** The first of them that is on the screen: Taro keeps the pages beneath in the document. */
export const seen = (target: Locator): Locator => target.filter({ visible: true }).first()
