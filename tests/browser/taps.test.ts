import { afterAll, beforeAll, expect, test } from 'vitest'
import { countingThumb, openCard, openPhone } from '../support/app-page'
import { keepScreenOnFailure } from '../support/keep-screen'
import { recordProof } from '../support/proof'
import { openStagePage, type StagePage } from '../support/stage-page'
import { nextEvent } from '../support/stage-world'

let opened: StagePage

beforeAll(async () => {
  opened = await openStagePage({ world: 'demo', timerEveryMs: 0 })
}, 120_000)
afterAll(() => opened?.close())

test('a new person comes from a shared card to a ticket in at most five taps and two typed fields, without a phone number', async () => {
  const event = nextEvent(opened.stage.environment, 'handsOn')
  const phone = await openPhone(opened.stage, opened.browser, { persona: 'stranger' })
  keepScreenOnFailure(phone, 'new-person')
  const thumb = countingThumb()

  await openCard(phone, `pages/event/index?id=${event.eventId}`)
  await thumb.tap(phone.getByRole('button', { name: '报名', exact: true }))
  await thumb.type(phone.getByRole('textbox', { name: '称呼' }), '新来的')
  await thumb.tap(phone.getByRole('radio', { name: /技术爱好者/ }))
  await thumb.tap(phone.getByRole('button', { name: '加入并报名' }))
  await thumb.tap(phone.getByText('允许', { exact: true }))
  await phone.getByText('动态码').waitFor()

  recordProof('taps.newSignUp', thumb.taps)
  expect(thumb.taps).toBeLessThanOrEqual(5)
  expect(thumb.typedFields).toBeLessThanOrEqual(2)
  await phone.close()
})

test('a members-only event is at most four taps away from outside, joining included', async () => {
  const event = nextEvent(opened.stage.environment, 'nightTalk', ({ left }) => left > 0)
  const phone = await openPhone(opened.stage, opened.browser, { persona: 'stranger' })
  keepScreenOnFailure(phone, 'members-only')
  const thumb = countingThumb()

  await openCard(phone, `pages/event/index?id=${event.eventId}`)
  await phone.getByText('会员活动').first().waitFor()
  await thumb.tap(phone.getByRole('button', { name: /加入/ }).last())
  await thumb.type(phone.getByRole('textbox', { name: '称呼' }), '新来的')
  await thumb.tap(phone.getByRole('radio', { name: /技术爱好者/ }))
  await thumb.tap(phone.getByRole('dialog').getByRole('button', { name: '加入并报名' }))
  await thumb.tap(phone.getByText('允许', { exact: true }))
  await phone.getByText('票号').waitFor()

  recordProof('taps.membersOnlyFromOutside', thumb.taps)
  expect(thumb.taps).toBeLessThanOrEqual(4)
  await phone.close()
})

test('a full event: the waiting list is two taps away and says the position', async () => {
  const { environment } = opened.stage
  const full = nextEvent(environment, 'panel', ({ left }) => left === 0)
  const phone = await openPhone(opened.stage, opened.browser, { persona: 'he-men' })
  keepScreenOnFailure(phone, 'waiting-list')
  const thumb = countingThumb()
  // Somebody who has used the app before: the phone knows who is holding it.
  await openCard(phone, 'pages/me/index')
  await phone.getByText('何门').first().waitFor()

  await openCard(phone, `pages/event/index?id=${full.eventId}`)
  await thumb.tap(phone.getByRole('button', { name: /候补/ }).last())
  await thumb.tap(phone.getByText('允许', { exact: true }))
  await phone.getByText(`第 ${full.waiting + 1} 位`).waitFor()

  recordProof('taps.joinWaitingList', thumb.taps)
  expect(thumb.taps).toBeLessThanOrEqual(2)
  await phone.close()
})

test('a ticket opens without a network and its code goes on changing', async () => {
  const { stage, browser } = opened
  const event = nextEvent(stage.environment, 'handsOn')
  const phone = await openPhone(stage, browser, { persona: 'zhou-zhou' })
  keepScreenOnFailure(phone, 'offline-ticket')
  await openCard(phone, `pages/event/index?id=${event.eventId}`)
  await phone.getByRole('button', { name: '出示门票' }).click()
  await phone.getByText('动态码').waitFor()

  await phone.route('**/call/**', (route) => route.abort())
  // Closed the very moment the ticket came, and opened again without a network.
  await phone.reload()
  const code = phone.getByLabel('门票动态码，入场时出示')
  const first = await code.innerHTML()
  await expect.poll(() => code.innerHTML(), { timeout: 35_000, interval: 500 }).not.toBe(first)

  await phone.close()
}, 90_000)
