import { afterAll, beforeAll, expect, test } from 'vitest'
import { countingThumb, openCard, openPhone, seen } from '../support/app-page'
import { keepScreenOnFailure } from '../support/keep-screen'
import { recordProof } from '../support/proof'
import { openStagePage, type StagePage } from '../support/stage-page'
import { eventsOf, nextEvent } from '../support/stage-world'

let opened: StagePage

beforeAll(async () => {
  opened = await openStagePage({ world: 'demo', timerEveryMs: 0 })
}, 120_000)
afterAll(() => opened?.close())

test('an organizer goes from a template to a proposal, one seat approves it with one tap, and everybody finds it', async () => {
  const { stage, browser } = opened
  const organizer = await openPhone(stage, browser, { persona: 'shen-nan' })
  keepScreenOnFailure(organizer, 'organizer')
  const writing = countingThumb()
  await openCard(organizer, 'organizer/home/index')
  await writing.tap(organizer.getByRole('button', { name: '发起活动' }))
  await writing.tap(organizer.getByRole('button', { name: /Tech Talk/ }))
  await writing.type(organizer.getByRole('textbox', { name: '标题' }), '一小时看懂事件驱动')
  await writing.type(organizer.getByRole('textbox', { name: '参与链接' }), 'https://live.example/7')
  for (const checkbox of await organizer.getByRole('checkbox').all()) await writing.tap(checkbox)
  await writing.tap(organizer.getByRole('button', { name: '提交给组委会' }))
  await seen(organizer.getByText('待审批')).waitFor()
  recordProof('taps.proposeEvent', writing.taps)

  const seat = await openPhone(stage, browser, { persona: 'gu-bei' })
  keepScreenOnFailure(seat, 'committee')
  const deciding = countingThumb()
  await openCard(seat, 'committee/proposals/index')
  await seen(seat.getByText('一小时看懂事件驱动')).click()
  await deciding.tap(seat.getByRole('button', { name: '批准并发布' }))
  await seen(seat.getByText('已批准并发布')).waitFor()
  recordProof('taps.approveEvent', deciding.taps)
  expect(deciding.taps).toBe(1)

  const stranger = await openPhone(stage, browser, { persona: 'stranger' })
  keepScreenOnFailure(stranger, 'finds-it')
  await seen(stranger.getByText('一小时看懂事件驱动')).waitFor()
  await Promise.all([organizer, seat, stranger].map((phone) => phone.close()))
})

test('without a network the door goes on admitting, and everything arrives once it is back', async () => {
  const { stage, page } = opened
  keepScreenOnFailure(page, 'offline-door')
  const event = nextEvent(stage.environment, 'handsOn')
  const guest = await opened.give('left', 'zhou-zhou')
  const door = await opened.give('right', 'he-men')
  await openCard(guest, `pages/ticket/index?id=${event.eventId}`)
  await guest.getByText('动态码').waitFor()
  await openCard(door, 'door/home/index')
  await door.getByText(event.title).first().waitFor()
  await door.getByRole('button', { name: /名单/ }).click()
  await door
    .getByText(/^\d+ 人$/)
    .first()
    .waitFor()
  for (const side of ['left', 'right']) await page.locator(`[data-side="${side}"] .plane`).click()

  await door.getByRole('button', { name: '开始扫码' }).click()
  await door.getByText('欢迎，周舟').waitFor({ timeout: 20_000 })
  await seen(door.getByText(/离线/)).waitFor()
  const before = stage.environment.documents('scans')
  for (const side of ['left', 'right']) await page.locator(`[data-side="${side}"] .plane`).click()
  await expect
    .poll(() => stage.environment.documents('scans').length, { timeout: 30_000 })
    .toBeGreaterThan(before.length)

  const scan = stage.environment.documents('scans').at(-1)
  expect(scan).toMatchObject({ answer: 'ok', isAdmission: true })
  expect(String(scan?.scannedAt) < String(scan?.receivedAt)).toBe(true)
}, 120_000)

test('a claimed certificate is saved as a picture', async () => {
  const { stage, browser } = opened
  const phone = await openPhone(stage, browser, { persona: 'lin-yi' })
  keepScreenOnFailure(phone, 'certificate-picture')
  const past = eventsOf(stage.environment).find(({ endsAt }) => Date.parse(endsAt) < Date.now())
  await openCard(phone, `pages/certificate/index?event=${past?.eventId}`)
  await seen(phone.getByRole('textbox', { name: '证书姓名' })).waitFor()
  await seen(phone.getByRole('button', { name: '领取证书' })).click()
  await seen(phone.getByText(/^UGA-/)).waitFor()

  const download = phone.waitForEvent('download')
  await seen(phone.getByText('保存图片')).click()

  expect((await download).suggestedFilename()).toMatch(/\.png$/)
  await phone.close()
})
