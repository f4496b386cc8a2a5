import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../api'
import { sendAppFile } from './app-files'
import type { Bundles } from './bundles'
import { moveClock } from './clock-moves'
import { headerOf, readObject, readText, sendJson, sendText } from './http'
import { readMessages } from './messages'
import type { Phones } from './phones'
import { sendPublicPage } from './public-pages'
import type { StageEvents } from './stage-events'
import type { Landmark, PhoneConfig, StageState } from './stage-state'
import type { Taps } from './taps'

export interface Stage {
  readonly environment: () => Environment
  readonly phones: Phones
  readonly taps: Taps
  readonly events: StageEvents
  readonly bundles: Bundles
  readonly appFolder: string
  readonly landmark: () => Landmark | undefined
  readonly state: () => StageState
}

type Answer = (stage: Stage, req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void>

const phoneName = /^[a-z0-9-]{1,24}$/

const pages: Record<string, Answer> = {
  'GET /': (_stage, _req, res) => sendPageFile(res, 'index.html', 'text/html; charset=utf-8'),
  'GET /stage/page.css': (_stage, _req, res) =>
    sendPageFile(res, 'page.css', 'text/css; charset=utf-8'),
  'GET /stage/page.js': async (stage, _req, res) =>
    sendText(res, 'text/javascript; charset=utf-8', stage.bundles.page),
  'GET /stage/phone-shell.js': async (stage, _req, res, url) => sendShell(stage, res, url),
  'GET /stage/state': async (stage, _req, res) => sendJson(res, stage.state()),
  'GET /stage/events': async (stage, _req, res) => stage.events.subscribe(res, stage.state()),
  'GET /stage/messages': async (stage, _req, res) =>
    sendJson(res, readMessages(stage.environment().openapi.calls('subscribeMessage.send'))),
  'GET /stage/costs': async (stage, _req, res, url) =>
    sendJson(res, stage.taps.last(Number(url.searchParams.get('last') ?? 10))),
  'POST /stage/clock': (stage, req, res) => changeClock(stage, req, res),
}

/**
 * Takes the requests that are the stage's: its page, the phones' app, its own small API, calls
 * that carry a persona's token, and the addresses that an employer's browser opens.
 */
export async function handleStageRequest(
  stage: Stage,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const url = new URL(req.url ?? '/', 'http://127.0.0.1')
  const answer = pages[`${req.method} ${url.pathname}`]
  if (answer) await answer(stage, req, res, url)
  else if (url.pathname.startsWith('/app/')) await sendApp(stage, res, url)
  else if (url.pathname === '/app') redirect(res, `/app/${url.search}`)
  else if (url.pathname.startsWith('/public/')) await sendPublicPage(stage, req, res, url)
  else if (url.pathname.startsWith('/stage/phones/')) await changePhone(stage, req, res, url)
  else if (url.pathname.startsWith('/call/') && headerOf(req, 'x-stage-persona'))
    await callAsPersona(stage, req, res, url.pathname.slice('/call/'.length))
  else return false
  return true
}

async function callAsPersona(
  stage: Stage,
  req: IncomingMessage,
  res: ServerResponse,
  name: string,
) {
  const openid = stage.phones.openidOf(headerOf(req, 'x-stage-persona'))
  const event: unknown = JSON.parse((await readText(req)) || '{}')
  const reply = await stage.environment().call(name, event, { openid, source: 'wx_client' })
  const { cost, requestId, ...answer } = reply
  res.setHeader('x-request-id', requestId)
  stage.taps.add(headerOf(req, 'x-stage-tap'), actionOf(event) ?? name, cost)
  sendJson(res, answer)
  stage.events.publish(stage.state())
}

function actionOf(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('action' in event)) return undefined
  return typeof event.action === 'string' ? event.action : undefined
}

async function sendApp(stage: Stage, res: ServerResponse, url: URL) {
  const path = decodeURIComponent(url.pathname.slice('/app/'.length))
  await sendAppFile(res, stage.appFolder, path, `/stage/phone-shell.js${url.search}`)
}

function sendShell(stage: Stage, res: ServerResponse, url: URL) {
  const phone = url.searchParams.get('phone') ?? 'left'
  if (!phoneName.test(phone)) return sendJson(res, { error: 'no such phone' }, 400)
  const config: PhoneConfig = {
    ...stage.phones.configure(phone, url.searchParams.get('persona') ?? undefined),
    clockOffset: stage.state().clockOffset,
  }
  const script = `const phoneConfig = ${JSON.stringify(config)};\n${stage.bundles.shell}`
  sendText(res, 'text/javascript; charset=utf-8', `{\n${script}\n}`)
}

async function changePhone(stage: Stage, req: IncomingMessage, res: ServerResponse, url: URL) {
  const phone = url.pathname.slice('/stage/phones/'.length)
  const body = req.method === 'POST' && isJson(req) ? await readObject(req) : undefined
  if (!body || !phoneName.test(phone))
    return sendJson(res, { error: 'POST {"persona"?, "isOffline"?} to /stage/phones/<name>' }, 400)
  stage.phones.change(phone, {
    ...(typeof body.persona === 'string' ? { persona: body.persona } : {}),
    ...(typeof body.isOffline === 'boolean' ? { isOffline: body.isOffline } : {}),
  })
  sendJson(res, stage.state())
  stage.events.publish(stage.state())
}

async function changeClock(stage: Stage, req: IncomingMessage, res: ServerResponse) {
  const body = isJson(req) ? await readObject(req) : undefined
  const moved = body && (await moveClock(stage.environment(), stage.landmark(), body))
  if (!moved)
    return sendJson(
      res,
      { error: 'POST {"advance": ms} or {"set": iso} or {"to": "now|event-start|after-event"}' },
      400,
    )
  sendJson(res, stage.state())
  stage.events.publish(stage.state())
}

/** A form on a foreign site cannot send this type without asking first, and nobody answers it. */
const isJson = (req: IncomingMessage) =>
  headerOf(req, 'content-type').startsWith('application/json')

async function sendPageFile(res: ServerResponse, name: string, type: string) {
  sendText(res, type, await readFile(fileURLToPath(new URL(`page/${name}`, import.meta.url))))
}

function redirect(res: ServerResponse, to: string) {
  res.writeHead(302, { location: to })
  res.end()
}
