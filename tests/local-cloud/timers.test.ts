import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextAfter, readCron } from '../../local-cloud/timers/cron'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('timers')

const next = (cron: string, after: string) => {
  const instant = nextAfter(readCron(cron), Date.parse(after))
  return instant === undefined ? undefined : new Date(instant).toISOString()
}

describe('seven fields in UTC+8', () => {
  test.each([
    ['0 */5 * * * * *', '2030-01-01T00:01:02Z', '2030-01-01T00:05:00.000Z'],
    ['0 */5 * * * * *', '2030-01-01T00:05:00Z', '2030-01-01T00:10:00.000Z'],
    ['* * * * * * *', '2030-01-01T00:00:00.400Z', '2030-01-01T00:00:01.000Z'],
    ['0 0 2 1 * * *', '2030-01-01T00:00:00Z', '2030-01-31T18:00:00.000Z'],
    ['0 30 9 * * MON-FRI *', '2030-01-04T02:00:00Z', '2030-01-07T01:30:00.000Z'],
    ['0 0 0 29 2 * *', '2030-01-01T00:00:00Z', '2032-02-28T16:00:00.000Z'],
    ['0 0 8 1 * 1 *', '2030-01-01T00:00:00Z', '2030-01-07T00:00:00.000Z'],
    ['15,45 10-12 3 * JAN * 2031', '2030-06-01T00:00:00Z', '2030-12-31T19:10:15.000Z'],
    ['0 0 0 1 1 * 2029', '2030-01-01T00:00:00Z', undefined],
  ])('%s after %s', (cron, after, expected) => {
    expect(next(cron, after)).toBe(expected)
  })

  test.each([
    '0 * * * *',
    '0 0 24 * * * *',
    '0 0 0 32 * * *',
    '* * * * * XYZ *',
    '*/0 * * * * * *',
  ])('refuses %s', (cron) => {
    expect(() => readCron(cron)).toThrow(/timer/)
  })
})

describe('firing', () => {
  let runner: Runner

  beforeAll(async () => {
    const ticker = `
      const cloud = require('wx-server-sdk')
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
      exports.main = async (event) => {
        const context = cloud.getWXContext()
        await cloud.database().collection('ticks').add({ data: { event, context, source: process.env.TRIGGER_SRC } })
      }`
    runner = await startRunner(
      { ticks: { indexes: [] } },
      { sources: { ticker }, specs: { ticker: { cron: '0 */5 * * * * *' } } },
    )
  })
  afterAll(() => runner.cloud.close())

  test('a timer calls without an OPENID, with the event of a trigger', async () => {
    const env = runner.fresh()
    await env.clock.set('2030-01-01T00:00:00Z')

    await env.fireTimer('ticker')

    const [tick] = env.documents('ticks')
    expect(tick).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'ticker', Time: expect.stringMatching(/^2030-01-01/) },
      context: { ENV: env.id, SOURCE: 'wx_trigger' },
      source: 'timer',
    })
    expect(tick?.context).not.toHaveProperty('OPENID')
  })

  test('what has come due by the clock of the environment fires once', async () => {
    const env = runner.fresh()
    await env.clock.set('2030-01-01T00:01:00Z')
    const fired = [await env.runDueTimers()]

    await env.clock.advance(3 * 60_000)
    fired.push(await env.runDueTimers())
    await env.clock.advance(2 * 60_000)
    fired.push(await env.runDueTimers(), await env.runDueTimers())
    await env.clock.advance(60 * 60_000)
    fired.push(await env.runDueTimers())

    expect(fired.slice(1)).toEqual([0, 1, 0, 1])
    expect(env.documents('ticks')).toHaveLength(2 + (fired[0] ?? 0))
  })
})
