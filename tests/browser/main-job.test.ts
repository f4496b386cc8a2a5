import { afterAll, beforeAll, expect, test } from 'vitest'
import { countingThumb, openCard, seen } from '../support/app-page'
import { keepScreenOnFailure } from '../support/keep-screen'
import { recordProof } from '../support/proof'
import { openStagePage, type StagePage } from '../support/stage-page'
import { nextEvent } from '../support/stage-world'

let opened: StagePage
const errors: string[] = []

beforeAll(async () => {
  opened = await openStagePage({ world: 'demo', timerEveryMs: 0 }, errors)
}, 120_000)
afterAll(() => opened?.close())

test('the main job on two phones: from a shared card to a verified certificate', async () => {
  const { stage, page } = opened
  keepScreenOnFailure(page, 'main-job')
  const event = nextEvent(stage.environment, 'handsOn')
  const lin = await opened.give('left', 'lin-yi')
  const door = await opened.give('right', 'he-men')

  // A shared card opens the event; a known person taps three times and types nothing.
  const thumb = countingThumb()
  await openCard(lin, `pages/event/index?id=${event.eventId}`)
  await thumb.tap(lin.getByRole('button', { name: '报名', exact: true }))
  await thumb.tap(lin.getByRole('button', { name: '确认报名' }))
  await thumb.tap(lin.getByText('允许', { exact: true }))
  await seen(lin.getByText('动态码')).waitFor()
  recordProof('taps.returningSignUp', thumb.taps)
  expect(thumb.taps).toBeLessThanOrEqual(3)

  // A volunteer's phone reads the real pixels of the other one and says welcome, without a tap.
  await openCard(door, 'door/home/index')
  await seen(door.getByText(event.title)).click()
  await door.getByRole('button', { name: '开始扫码' }).click()
  await seen(door.getByText('欢迎，林一')).waitFor({ timeout: 20_000 })

  // The ticket becomes a souvenir by itself.
  await seen(lin.getByText('已入场')).waitFor({ timeout: 30_000 })

  // After the event the certificate is two taps away, and a stranger verifies it without a login.
  await openCard(door, 'pages/events/index')
  await page.request.post(`${stage.url}/stage/clock`, {
    data: { set: new Date(Date.parse(event.endsAt) + 60_000).toISOString() },
  })
  await openCard(lin, 'pages/tickets/index')
  await openCard(lin, `pages/ticket/index?id=${event.eventId}`)
  const claiming = countingThumb()
  await claiming.tap(seen(lin.getByRole('button', { name: '领取证书' })))
  await seen(lin.getByRole('textbox', { name: '证书姓名' })).waitFor()
  // The ticket beneath is still sliding out: its button has the same name.
  await claiming.tap(lin.getByRole('button', { name: '领取证书' }).last())
  const serial = (await seen(lin.getByText(/^UGA-/)).textContent()) ?? ''
  recordProof('taps.claimCertificate', claiming.taps)
  expect(claiming.taps).toBeLessThanOrEqual(2)

  const stranger = await opened.browser.newPage({ locale: 'zh-CN' })
  const requests: string[] = []
  stranger.on('request', (request) => requests.push(request.url()))
  await stranger.goto(`${stage.url}/public/certificates/${serial.trim()}`)
  expect(await stranger.textContent('body')).toContain('林一')
  expect(await stranger.textContent('body')).toContain('有效')
  expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1)
  await stranger.close()
  expect(errors).toEqual([])
}, 180_000)
