import type { Browser, Frame, Page } from 'playwright-core'
import { type RunningStage, type StageOptions, startStage } from '../../local-cloud/stage/stage'
import { launchBrowser } from './browser'

export type PhoneName = 'left' | 'right'

export interface StagePage {
  readonly stage: RunningStage
  readonly browser: Browser
  readonly page: Page
  /** The phone's screen, as Playwright sees a page. */
  phone(name: PhoneName): Frame
  /** Gives a phone to somebody and waits for their app to be open. */
  give(name: PhoneName, persona: string): Promise<Frame>
  close(): Promise<void>
}

/** Errors of the page and of both phones since the stage was opened. */
export type PageErrors = string[]

/** Starts a stage of its own in this process and opens it in a browser. */
export async function openStagePage(
  options: StageOptions = {},
  errors: PageErrors = [],
): Promise<StagePage> {
  const [stage, browser] = await Promise.all([startStage(options), launchBrowser()])
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(stage.url)

  const phone = (name: PhoneName): Frame => {
    const frame = page.frame({ name })
    if (!frame) throw new Error(`the stage has no ${name} phone`)
    return frame
  }
  const appIsOpen = (name: PhoneName) =>
    phone(name).waitForFunction(() => (document.getElementById('app')?.childElementCount ?? 0) > 0)
  await Promise.all([appIsOpen('left'), appIsOpen('right')])

  return {
    stage,
    browser,
    page,
    phone,
    async give(name, persona) {
      const opened = page.waitForEvent('framenavigated', {
        predicate: (frame) => frame.name() === name,
      })
      await page.locator(`[data-side="${name}"] select`).selectOption(persona)
      await opened
      await appIsOpen(name)
      return phone(name)
    },
    async close() {
      await browser.close()
      await stage.close()
    },
  }
}
