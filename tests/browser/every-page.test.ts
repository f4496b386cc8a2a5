import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../config/cloudfunctions'
import { openCard, openPhone } from '../support/app-page'
import { axeViolations } from '../support/axe'
import { everyPage, type Visit } from '../support/every-page'
import { recordProof } from '../support/proof'
import { openStagePage, type StagePage } from '../support/stage-page'

const folder = join(projectRoot, 'dist', 'screenshots')
let opened: StagePage
let found = 0
let screenshots = 0
const seen = new Set<string>()

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  opened = await openStagePage({ world: 'demo', timerEveryMs: 0 })
}, 120_000)
afterAll(async () => {
  recordProof('pages.h5', seen.size)
  recordProof('pages.axeViolations', found)
  recordProof('pages.screenshots', screenshots)
  await opened?.close()
})

/** Visits every page in turn with one phone per person, and says what is wrong with each. */
async function walk(
  look: Omit<Parameters<typeof openPhone>[2], 'persona'>,
  suffix: string,
): Promise<string[]> {
  const wrong: string[] = []
  const phones = new Map<string, Page>()
  for (const visit of everyPage(opened.stage.environment)) {
    const phone =
      phones.get(visit.persona) ??
      (await openPhone(opened.stage, opened.browser, { ...look, persona: visit.persona }))
    phones.set(visit.persona, phone)
    wrong.push(...(await lookAt(phone, visit, suffix)))
  }
  await Promise.all([...phones.values()].map((phone) => phone.close()))
  return wrong
}

/** A skeleton says that it is busy; what is looked at is what comes after it. */
async function loaded(phone: Page): Promise<void> {
  await phone.locator('[aria-busy="true"]:visible').first().waitFor({ state: 'hidden' })
}

async function lookAt(phone: Page, visit: Visit, suffix: string): Promise<string[]> {
  const errors: string[] = []
  const listen = (error: Error) => errors.push(`${visit.name}: ${error.message}`)
  phone.on('pageerror', listen)
  await openCard(phone, visit.path)
  await phone.waitForTimeout(700)
  await loaded(phone)
  const violations = await axeViolations(phone)
  await phone.screenshot({ path: join(folder, `${visit.name}-${suffix}.png`) })
  phone.off('pageerror', listen)
  seen.add(visit.path.split('?')[0] ?? '')
  screenshots += 1
  found += violations.length
  return [...errors, ...violations.map((line) => `${visit.name}: ${line}`)]
}

test('axe finds no violation on any page, light', async () => {
  expect(await walk({ colorScheme: 'light' }, 'light')).toEqual([])
}, 180_000)

test('axe finds no violation on any page, dark', async () => {
  expect(await walk({ colorScheme: 'dark' }, 'dark')).toEqual([])
}, 180_000)

test('nothing is cut at 320 px, in English: no page scrolls sideways', async () => {
  const wide: string[] = []
  const phones = new Map<string, Page>()
  for (const visit of everyPage(opened.stage.environment)) {
    const phone =
      phones.get(visit.persona) ??
      (await openPhone(opened.stage, opened.browser, {
        persona: visit.persona,
        width: 320,
        height: 640,
        locale: 'en-US',
      }))
    phones.set(visit.persona, phone)
    await openCard(phone, visit.path)
    await phone.waitForTimeout(500)
    await loaded(phone)
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await phone.screenshot({ path: join(folder, `${visit.name}-narrow-en.png`) })
    screenshots += 1
    if (overflow > 0) wide.push(`${visit.name}: ${overflow} px too wide`)
  }
  await Promise.all([...phones.values()].map((phone) => phone.close()))
  expect(wide).toEqual([])
}, 180_000)
