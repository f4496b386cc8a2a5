import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStagePage, type StagePage } from '../support/stage-page'

let opened: StagePage
const errors: string[] = []

beforeAll(async () => {
  opened = await openStagePage({ world: 'none', timerEveryMs: 0 }, errors)
})
afterAll(() => opened?.close())

/** What the cloud answers to a phone: who is calling. */
const me = () =>
  fetch('/call/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'members.me',
      input: {},
      clientVersion: 1,
      requestId: 'from-a-test',
    }),
  }).then(
    (response) => response.json() as Promise<{ result?: { ok: boolean } }>,
    (error: unknown) => String(error),
  )

test('what one phone stores the other does not have', async () => {
  const [left, right] = [opened.phone('left'), opened.phone('right')]
  await left.evaluate(() => {
    localStorage.setItem('seen', 'left')
    sessionStorage.visited = 'yes'
  })

  const onRight = await right.evaluate(() => [
    localStorage.getItem('seen'),
    sessionStorage.getItem('visited'),
    Object.keys(localStorage).includes('seen'),
  ])
  const onLeft = await left.evaluate(() => [
    localStorage.seen,
    sessionStorage.getItem('visited'),
    'seen' in localStorage,
  ])

  expect(onRight).toEqual([null, null, false])
  expect(onLeft).toEqual(['left', 'yes', true])
})

test('a phone that changes hands opens with the other person’s own storage', async () => {
  await opened.phone('left').evaluate(() => localStorage.setItem('whose', '林一'))

  const zhou = await opened.give('left', 'zhou-zhou')
  const hers = await zhou.evaluate(() => localStorage.getItem('whose'))
  const lin = await opened.give('left', 'lin-yi')
  const his = await lin.evaluate(() => localStorage.getItem('whose'))

  expect([hers, his]).toEqual([null, '林一'])
})

test('each phone calls the cloud as its own persona, and the OPENID never reaches it', async () => {
  const { environment } = opened.stage
  const mark = environment.trace.mark()
  await opened.phone('left').evaluate(me)
  await opened.phone('right').evaluate(me)

  const callers = environment.trace.since(mark).map(({ openid }) => openid)
  const page = await opened.page.content()
  const state = await (await fetch(`${opened.stage.url}/stage/state`)).text()

  expect(callers).toEqual(['oStage_lin-yi', 'oStage_he-men'])
  expect(page + state).not.toContain('oStage_')
})

test('a token of nobody is a stranger, always the same one', async () => {
  const { environment, url } = opened.stage
  const callWith = (token: string) =>
    fetch(`${url}/call/api`, {
      method: 'POST',
      headers: { 'x-stage-persona': token },
      body: '{"action":"members.me","input":{},"clientVersion":1,"requestId":"from-a-test"}',
    })
  const mark = environment.trace.mark()
  await callWith('made-up')
  await callWith('made-up')
  await callWith('another')

  const [first, again, other] = environment.trace.since(mark).map(({ openid }) => openid)

  expect(again).toBe(first)
  expect(other).not.toBe(first)
  expect(first).toMatch(/^oUnknown_/)
})

test('a phone goes offline alone, at once, and comes back', async () => {
  const [left, right] = [opened.phone('left'), opened.phone('right')]
  await left.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const type of ['offline', 'online']) window.addEventListener(type, () => heard.push(type))
  })
  const plane = opened.page.locator('[data-side="left"] .plane')
  await plane.click()
  await left.waitForFunction(() => !navigator.onLine)

  const cutOff = await left.evaluate(me)
  const other = await right.evaluate(me)
  await plane.click()
  await left.waitForFunction(() => navigator.onLine)
  const back = await left.evaluate(me)

  expect(cutOff).toBe('TypeError: Failed to fetch')
  expect(other).toMatchObject({ result: { ok: true } })
  expect(back).toMatchObject({ result: { ok: true } })
  expect(await left.evaluate(() => Reflect.get(window, 'heard') as string[])).toEqual([
    'offline',
    'online',
  ])
})

test('both phones and the cloud follow the stage’s clock', async () => {
  const { page, stage } = opened
  await page.getByRole('button', { name: '+1 天' }).click()
  await page.getByText('快 1 天').waitFor()

  const ahead = async () => {
    const phones = await Promise.all(
      (['left', 'right'] as const).map((name) => opened.phone(name).evaluate(() => Date.now())),
    )
    return [...phones, stage.environment.clock.now().getTime()].map((time) =>
      Math.round((time - Date.now()) / 3_600_000).toString(),
    )
  }
  const tomorrow = await ahead()
  await page.getByRole('button', { name: '回到现在' }).click()
  await page.getByText('与现实同步').waitFor()

  expect(tomorrow).toEqual(['24', '24', '24'])
  expect(await ahead()).toEqual(['0', '0', '0'])
})

test('going back on one phone leaves the other where it is', async () => {
  const [left, right] = [opened.phone('left'), opened.phone('right')]
  const go = (hash: string) => history.pushState({}, '', hash)
  await left.evaluate(go, '#/left-1')
  await left.evaluate(go, '#/left-2')
  await right.evaluate(go, '#/right-1')
  await opened.page.getByRole('button', { name: '左机 · 返回上一页' }).click()
  await left.waitForURL(/#\/left-1$/)

  expect(right.url()).toMatch(/#\/right-1$/)
})

test('a card that one phone shares opens on the other', async () => {
  const [left, right] = [opened.phone('left'), opened.phone('right')]
  await left.evaluate(() => {
    const field = document.createElement('textarea')
    field.value = `${location.origin}/app/?phone=left#/pages/community/index`
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  })
  await opened.page.getByText('林一 发来一张卡片').waitFor()
  await opened.page.getByRole('button', { name: '打开' }).click()
  await right.waitForURL(/phone=right#\/pages\/community\/index/)

  expect(left.url()).not.toContain('community')
})

test('the theme of the stage is the theme of its phones', async () => {
  const left = opened.phone('left')
  const ground = () =>
    left.evaluate(() => [
      matchMedia('(prefers-color-scheme: dark)').matches,
      getComputedStyle(document.documentElement).getPropertyValue('--ground').trim(),
    ])
  const light = await ground()
  await opened.page.getByRole('button', { name: /深浅色/ }).click()
  await left.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const dark = await ground()
  await opened.page.getByRole('button', { name: /深浅色/ }).click()

  expect(light).toEqual([false, '#f4f5f7'])
  expect(dark).toEqual([true, '#10161f'])
})

test('the stage says what the last tap cost', async () => {
  const left = opened.phone('left')
  await left.evaluate((source) => {
    const button = document.createElement('button')
    button.textContent = '试一下'
    button.style.cssText = 'position:fixed;top:80px;left:80px;z-index:9999'
    button.addEventListener('click', () => new Function(`return (${source})()`)())
    document.body.append(button)
  }, me.toString())
  await left.getByRole('button', { name: '试一下' }).click()

  await opened.page.locator('.last-tap', { hasText: '试一下' }).waitFor()
  const said = await opened.page.locator('.last-tap').textContent()

  expect(said).toMatch(/^试一下1 次调用 · 1 次数据库 · \d+ 毫秒$/)
})

test('nothing went wrong on the page meanwhile', () => {
  expect(errors).toEqual([])
})
