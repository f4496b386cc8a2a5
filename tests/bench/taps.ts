import type { Frame, Page } from 'playwright-core'
import type { Environment, Invocation } from '../../local-cloud/api'
import { openidOf, type PersonaId } from '../../local-cloud/stage/personas'
import { openCard, openPhone } from '../support/app-page'
import { openStagePage, type StagePage } from '../support/stage-page'
import { nextEvent } from '../support/stage-world'
import { databaseCallsOf, type Part } from './part'

/** So long nothing more is asked before a tap counts as answered, in milliseconds. */
const QUIET_MS = 1_200

/** Database calls of single taps, counted by the local cloud while the real app is tapped in a browser on the stage. */
export const dbCalls: Part = {
  builds: ['functions', 'h5'],
  async measure() {
    const opened = await openStagePage({ world: 'demo', timerEveryMs: 0 })
    try {
      const figures = {
        ...(await lookingAround(opened)),
        ...(await signingUp(opened)),
        ...(await waiting(opened)),
        ...(await atTheDoor(opened)),
        ...(await afterwards(opened)),
      }
      const line = Object.entries(figures)
        .map(([tap, calls]) => `${tap} ${calls}`)
        .join(' · ')
      return { figures, line: `${line} (captureLead comes with leads)` }
    } finally {
      await opened.close()
    }
  },
}

async function lookingAround({ stage, browser }: StagePage) {
  const { environment } = stage
  const event = nextEvent(environment, 'handsOn')
  let phone: Page | undefined
  const home = await callsOf(environment, 'lin-yi', async () => {
    phone = await openPhone(stage, browser, { persona: 'lin-yi' })
  })
  const eventPage = await callsOf(environment, 'lin-yi', async () => {
    if (phone) await openCard(phone, `pages/event/index?id=${event.eventId}`)
  })
  await phone?.close()
  return { home: databaseCallsOf(home), eventPage: databaseCallsOf(eventPage) }
}

async function signingUp(opened: StagePage) {
  const { environment } = opened.stage
  const event = nextEvent(environment, 'handsOn')
  const phone = await opened.give('left', 'lin-yi')
  await openCard(phone, `pages/event/index?id=${event.eventId}`)
  await phone.getByRole('button', { name: '报名', exact: true }).waitFor()
  await quiet(environment)
  const signUpSheet = await callsOf(environment, 'lin-yi', () =>
    phone.getByRole('button', { name: '报名', exact: true }).click(),
  )
  const signUp = await callsOf(environment, 'lin-yi', async () => {
    await phone.getByRole('button', { name: '确认报名' }).click()
    await phone.getByText('允许', { exact: true }).click()
    await phone.getByText('动态码').waitFor()
  })
  return { signUpSheet: databaseCallsOf(signUpSheet), signUp: databaseCallsOf(signUp) }
}

async function waiting({ stage, browser }: StagePage) {
  const { environment } = stage
  const event = nextEvent(environment, 'panel', ({ left }) => left === 0)
  const phone = await openPhone(stage, browser, { persona: 'he-men' })
  // Who has the app already is known to it; the first question of all is not this tap's.
  await openCard(phone, 'pages/me/index')
  await quiet(environment)
  await openCard(phone, `pages/event/index?id=${event.eventId}`)
  const button = phone.getByRole('button', { name: '候补', exact: true })
  await button.waitFor()
  await quiet(environment)
  const joined = await callsOf(environment, 'he-men', async () => {
    await button.click()
    await phone.getByText('允许', { exact: true }).click()
    await phone.getByText(`第 ${event.waiting + 1} 位`).waitFor()
  })
  await phone.close()
  return { joinWaitingList: databaseCallsOf(joined) }
}

async function atTheDoor(opened: StagePage) {
  const { environment } = opened.stage
  const event = nextEvent(environment, 'handsOn')
  await openCard(opened.phone('left'), `pages/ticket/index?id=${event.eventId}`)
  const door = await opened.give('right', 'he-men')
  await openDoor(door, event.title)
  const start = door.getByRole('button', { name: '开始扫码' })
  await start.waitFor()
  const scanned = await callsOf(environment, 'he-men', async () => {
    await start.click()
    await door.getByText('欢迎，林一').waitFor({ timeout: 30_000 })
  })
  // Hearing of the other gates goes on beside it and is no part of the scan.
  const confirming = scanned.filter(({ databaseCalls }) =>
    databaseCalls.some(({ action, collection }) => collection === 'scans' && isWriting(action)),
  )
  await openCard(door, 'pages/events/index')
  return { checkIn: databaseCallsOf(confirming.slice(0, 1)) }
}

async function openDoor(door: Frame, title: string) {
  await openCard(door, 'door/home/index')
  await door.getByText(title).first().click()
  await door
    .getByRole('button', { name: '东门' })
    .or(door.getByRole('radio', { name: '东门' }))
    .first()
    .click()
}

async function afterwards({ stage, browser, page }: StagePage) {
  const { environment } = stage
  const event = nextEvent(environment, 'handsOn')
  const set = new Date(Date.parse(event.endsAt) + 60_000).toISOString()
  await page.request.post(`${stage.url}/stage/clock`, { data: { set } })
  const phone = await openPhone(stage, browser, { persona: 'lin-yi' })
  await openCard(phone, `pages/certificate/index?event=${event.eventId}`)
  const button = phone.getByRole('button', { name: '领取证书' }).last()
  await button.waitFor()
  await quiet(environment)
  const claiming = await callsOf(environment, 'lin-yi', async () => {
    await button.click()
    await phone.getByText(/^UGA-/).first().waitFor()
  })
  const [certificate] = environment.documents('certificates').slice(-1)
  const employer = await openPhone(stage, browser, { persona: 'lin-yi' })
  await quiet(environment)
  const shown = await callsOf(environment, 'lin-yi', async () => {
    await openCard(employer, `pages/certificate/index?serial=${String(certificate?._id)}`)
    await employer.getByText(/^UGA-/).first().waitFor()
  })
  return {
    claimCertificate: databaseCallsOf(claiming),
    certificatePage: databaseCallsOf(shown),
  }
}

const isWriting = (action: string) => /insert|modify|update|set/i.test(action)

/** What somebody's phone asked because of some work, until it asked no more. */
async function callsOf(
  environment: Environment,
  persona: PersonaId,
  work: () => Promise<unknown>,
): Promise<Invocation[]> {
  const mark = environment.trace.mark()
  await work()
  await quiet(environment)
  return environment.trace.since(mark).filter(({ openid }) => openid === openidOf(persona))
}

async function quiet(environment: Environment): Promise<void> {
  let seen = -1
  while (seen !== environment.trace.mark()) {
    seen = environment.trace.mark()
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}
