import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startRunner } from '../local-cloud/runner'
import { median, type Part, rounded } from './part'

const opening = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const thing = () => db.collection('things').doc('one')`
const sources = {
  noop: 'exports.main = async () => 1',
  read: `${opening}\nexports.main = async () => (await thing().get()).data.count`,
  readUpdate: `${opening}\nexports.main = async () => { await thing().get(); return (await thing().update({ data: { count: db.command.inc(1) } })).stats.updated }`,
}
const AT_ONCE = 16
const ROUNDS = 3
const WARM_MS = 200
const MEASURED_MS = 800

/** How many calls a second the local cloud takes, beside a bare HTTP server in the same process and with the same client. */
export const localCloud: Part = {
  builds: [],
  async measure() {
    const { cloud } = await startRunner({ things: { indexes: [] } }, { sources, maxWorkers: 4 })
    const echo = createServer((incoming, response) => incoming.pipe(response))
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    try {
      await cloud.environment('local').insert('things', [{ _id: 'one', count: 0 }])
      const echoUrl = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`
      const urls = Object.keys(sources).map((name) => [name, `${cloud.url}/call/${name}`] as const)
      const rates = new Map<string, { perSecond: number; overHttpEcho: number }[]>()
      // In turns, so that a busy moment of the machine hits both sides of a ratio.
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [name, url] of urls) {
          await cloud.warm(name, 4)
          const echoed = await callsPerSecond(echoUrl)
          const perSecond = await callsPerSecond(url)
          const rate = { perSecond, overHttpEcho: perSecond / echoed }
          rates.set(name, [...(rates.get(name) ?? []), rate])
        }
      const figures = Object.fromEntries(
        [...rates].map(([name, seen]) => [
          name,
          {
            perSecond: Math.round(median(seen.map(({ perSecond }) => perSecond))),
            overHttpEcho: rounded(median(seen.map(({ overHttpEcho }) => overHttpEcho)), 3),
          },
        ]),
      )
      const line = Object.entries(figures)
        .map(([name, { overHttpEcho }]) => `${name} at ${overHttpEcho} of an HTTP echo`)
        .join(', ')
      return { figures, line }
    } finally {
      echo.close()
      await cloud.close()
    }
  },
}

/** Calls that are answered in a second, with so many under way all the time. */
async function callsPerSecond(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const begun = Date.now()
  const end = begun + WARM_MS + MEASURED_MS
  let answered = 0
  const caller = async () => {
    while (Date.now() < end) {
      await post(url, agent)
      if (Date.now() - begun > WARM_MS) answered += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, caller))
  agent.destroy()
  return (answered / MEASURED_MS) * 1_000
}

function post(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers: { 'x-wx-openid': 'oBench' } })
    call.once('error', reject)
    call.once('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume()
      response.once('end', resolve)
    })
    call.end('{}')
  })
}
