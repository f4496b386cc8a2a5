import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventSummary } from '#shared/contract/event-view'
import { topUpDemoWorld } from '../../local-cloud/stage/demo-world'
import { personWith } from '../../local-cloud/stage/demo-world/person'
import { openidOf, type PersonaId } from '../../local-cloud/stage/personas'
import { type RunningStage, startStage } from '../../local-cloud/stage/stage'
import type { StageMessage } from '../../local-cloud/stage/stage-state'

const hour = 3_600_000
const day = 24 * hour

let folder: string
let stage: RunningStage
const as = (persona: PersonaId) => personWith(stage.environment, openidOf(persona))
const start = () => startStage({ dataFolder: folder, world: 'demo', timerEveryMs: 0 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ug-world-'))
  stage = await start()
})
afterAll(async () => {
  await stage?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the demo promises, as the people in it see it. */
async function promises() {
  const now = stage.environment.clock.now().getTime()
  const { events } = await as('lin-yi').do('events.list', {})
  const { claimable } = await as('lin-yi').do('certificates.mine', {})
  const { proposals } = await as('gu-bei').do('events.proposals', {})
  const { events: doors } = await as('he-men').do('checkIns.doors', {})
  const { events: own } = await as('shen-nan').do('events.workbench', {})
  const startsIn = (event: { startsAt: string }) => Date.parse(event.startsAt) - now
  const some = (fits: (event: EventSummary) => boolean) => events.some(fits)
  return {
    doorsOpenNow: doors.some((event) => startsIn(event) > hour && startsIn(event) < 2 * hour),
    canSignUpToday: some(
      (event) => startsIn(event) > hour && startsIn(event) < 2 * hour && event.placesLeft > 0,
    ),
    nearlyFullSoon: some(
      (event) => event.placesLeft > 0 && event.placesLeft < 6 && startsIn(event) < 14 * day,
    ),
    fullWithLine: some((event) => event.placesLeft === 0 && event.waitingCount > 0),
    membersEvening: some(({ format, membersOnly }) => format === 'nightTalk' && membersOnly),
    claimable: claimable.length > 0,
    proposal: proposals.length > 0,
    draft: own.some(({ status }) => status === 'draft'),
  }
}

const kept = {
  doorsOpenNow: true,
  canSignUpToday: true,
  nearlyFullSoon: true,
  fullWithLine: true,
  membersEvening: true,
  claimable: true,
  proposal: true,
  draft: true,
}

test('the demo world has an event today, one next week, one past, and something for everybody', async () => {
  expect(await promises()).toEqual(kept)
})

test('somebody new is no member yet', async () => {
  const { member } = await as('a-qiao').do('members.me', {})

  expect(member).toBeNull()
})

test('starting again soon changes nothing', async () => {
  const count = () =>
    ['events', 'registrations', 'members', 'scans', 'chapters'].map(
      (name) => stage.environment.documents(name).length,
    )
  const before = count()
  await stage.close()
  stage = await start()

  expect(count()).toEqual(before)
  expect(await promises()).toEqual(kept)
})

test.each([1, 12, 75])('what is promised holds again after %i days away', async (days) => {
  await topUpDemoWorld(stage.environment, new Date(Date.now() + days * day))

  expect(await promises()).toEqual(kept)
  await stage.environment.clock.reset()
})

test('a freed place goes to 周舟, and the stage shows the message that WeChat would send', async () => {
  const { events } = await as('lin-yi').do('events.list', {})
  const full = events.find(({ placesLeft }) => placesLeft === 0)
  await as('lin-yi').do('registrations.cancel', { eventId: full?.eventId ?? '' })

  const messages = (await (await fetch(`${stage.url}/stage/messages`)).json()) as StageMessage[]

  expect(messages[0]).toMatchObject({
    to: { name: '周舟' },
    purpose: 'signUpResult',
    wasAccepted: true,
  })
  expect(messages[0]?.lines.map(({ value }) => value)[0]).toMatch(/可观测圆桌|…$/)
})

test('an employer’s browser verifies a claimed certificate at the stage’s public address', async () => {
  const { claimable } = await as('lin-yi').do('certificates.mine', {})
  const { certificate } = await as('lin-yi').do('certificates.claim', {
    eventId: claimable[0]?.eventId ?? '',
    name: '林一',
  })

  const page = await fetch(certificate.verifyUrl)

  expect(certificate.verifyUrl).toBe(`${stage.url}/public/certificates/${certificate.serial}`)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain(certificate.serial)
})
