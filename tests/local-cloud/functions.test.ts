import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('functions')

let runner: Runner
const sources = {
  whoami: `
    const cloud = require('wx-server-sdk')
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    exports.main = async (event) => {
      const before = cloud.getWXContext()
      await cloud.database().collection('visits').add({ data: { openid: before.OPENID } })
      return { before, after: cloud.getWXContext(), userInfo: event.userInfo }
    }`,
  sleeper: `
    let calls = 0
    exports.main = async ({ ms, spin }) => {
      calls += 1
      console.log('call', calls)
      while (spin) {}
      await new Promise((resolve) => setTimeout(resolve, ms))
      return calls
    }`,
  outer: `
    const cloud = require('wx-server-sdk')
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    exports.main = async (event) => {
      const own = cloud.getWXContext()
      const { result } = await cloud.callFunction({ name: event.name, data: event.data ?? {} })
      return { own, result }
    }`,
  broken: `throw new Error('cannot even load')`,
  fails: `exports.main = async () => { throw new Error('went wrong') }`,
  dies: `exports.main = () => new Promise(() => { setTimeout(() => { throw new Error('in the background') }) })`,
  exits: `exports.main = () => new Promise(() => process.exit(1))`,
  hog: `exports.main = () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }`,
  setting: `exports.main = (event, context) => ({ context, own: process.env.OWN, home: process.env.SECRET_OF_THE_MACHINE, zone: new Date(0).getTimezoneOffset() })`,
  big: `exports.main = ({ length }) => 'x'.repeat(length)`,
}

beforeAll(async () => {
  process.env.SECRET_OF_THE_MACHINE = 'visible'
  runner = await startRunner(
    { visits: { indexes: [] } },
    {
      sources,
      maxWorkers: 4,
      specs: {
        sleeper: { timeoutSeconds: 0.3 },
        hog: { memoryMb: 32 },
        setting: { environment: { OWN: 'mine' }, memoryMb: 128 },
      },
    },
  )
})
afterAll(() => runner.cloud.close())

describe('identity', () => {
  test('40 calls at once each see their own caller, before and after a database call', async () => {
    const env = runner.fresh()
    const people = Array.from({ length: 40 }, (_, n) => `oPerson${n}`)

    const replies = await Promise.all(
      people.map((openid) => env.call('whoami', {}, { openid, unionid: `u${openid}` })),
    )

    const seen = replies.map((reply) => ('result' in reply ? reply.result : reply.errMsg))
    const context = (openid: string) => ({
      ...{ OPENID: openid, UNIONID: `u${openid}`, APPID: 'wxlocalcloud00000', ENV: env.id },
      ...{ SOURCE: 'wx_client', CLIENTIP: '127.0.0.1' },
    })
    expect(seen).toEqual(
      people.map((openid) => ({
        ...{ before: context(openid), after: context(openid) },
        userInfo: { appId: 'wxlocalcloud00000', openId: openid },
      })),
    )
    expect(new Set(env.documents('visits').map(({ openid }) => openid)).size).toBe(40)
  })

  test('a call without one has no OPENID, even in a worker that had one before', async () => {
    const env = runner.fresh()
    await env.call('whoami', {}, { openid: 'oBefore' })

    const reply = await env.request('whoami', { path: '/' })

    expect(reply).toMatchObject({ result: { before: { ENV: env.id } } })
    expect(reply).not.toMatchObject({ result: { before: { OPENID: expect.anything() } } })
  })

  test('a function that a function calls sees the same caller and the chain', async () => {
    const env = runner.fresh()

    const reply = await env.call('outer', { name: 'whoami' }, { openid: 'oAnna' })

    expect(reply).toMatchObject({
      result: {
        own: { OPENID: 'oAnna', SOURCE: 'wx_client' },
        result: { before: { OPENID: 'oAnna', SOURCE: 'wx_client,scf' } },
      },
      cost: { functionCalls: 2, databaseCalls: 1 },
    })
  })

  test('functions that call functions do not wait for one another for ever', async () => {
    const env = runner.fresh()

    const replies = await Promise.all(
      Array.from({ length: 6 }, () => env.call('outer', { name: 'whoami' }, { openid: 'oAnna' })),
    )

    expect(replies.every((reply) => 'result' in reply)).toBe(true)
  })
})

describe('environments', () => {
  test('see nothing of each other', async () => {
    const [one, two] = [runner.fresh(), runner.fresh()]

    await one.call('whoami', {}, { openid: 'oAnna' })

    expect([one.documents('visits').length, two.documents('visits').length]).toEqual([1, 0])
    expect([one.trace.last(9).length, two.trace.last(9).length]).toEqual([1, 0])
  })

  test('a function may be changed in one of them', async () => {
    const [one, two] = [runner.fresh(), runner.fresh()]
    one.useFunctions({ big: { timeoutSeconds: 0.2, entry: `${__dirname}/nowhere.js` } })

    expect(await one.call('big', { length: 1 })).toMatchObject({ errCode: -504002 })
    expect(await two.call('big', { length: 1 })).toMatchObject({ result: 'x' })
  })

  test('reset makes one as it was', async () => {
    const env = runner.fresh()
    await env.clock.advance(1e9)
    await env.call('whoami', {}, { openid: 'oAnna' })

    await env.reset()

    expect(env.documents('visits')).toEqual([])
    expect(env.trace.last(9)).toEqual([])
    expect(Math.abs(env.clock.now().getTime() - Date.now())).toBeLessThan(1000)
  })
})

describe('instances', () => {
  test('stay warm, and one runs one call at a time', async () => {
    const env = runner.fresh()

    const first = await env.call('sleeper', { ms: 0 })
    const second = await env.call('sleeper', { ms: 0 })

    const counts = [first, second].map((reply) => ('result' in reply ? Number(reply.result) : 0))
    expect(counts[1]).toBe((counts[0] ?? 0) + 1)
  })

  test.each([{ ms: 5000 }, { spin: true }])(
    'a call over its time limit is ended: %o',
    async (event) => {
      const env = runner.fresh()

      const reply = await env.call('sleeper', event)

      expect(reply).toMatchObject({
        errCode: -504003,
        errMsg: expect.stringContaining('Invoking task timed out after 0.3 seconds'),
      })
      expect(env.trace.last(1)).toMatchObject([
        { outcome: 'timeout', logs: [expect.stringContaining('log: call')] },
      ])
      expect(await env.call('sleeper', { ms: 0 })).toMatchObject({ result: 1 })
    },
  )

  test.each([
    ['fails', 'Error: went wrong'],
    ['broken', 'cannot even load'],
    ['dies', 'in the background'],
    ['exits', 'ended its process'],
    ['hog', 'ERR_WORKER_OUT_OF_MEMORY'],
  ])('%s: the error of the real cloud with the reason', async (name, reason) => {
    const env = runner.fresh()

    const reply = await env.call(name, {})

    expect(reply).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringMatching(
        new RegExp(`^Error: errCode: -504002 functions execute fail \\| errMsg: [^]*${reason}`),
      ),
    })
    expect(env.trace.last(1)).toMatchObject([{ function: name, outcome: 'error' }])
  })

  test('get what the platform gives and nothing of this machine', async () => {
    const reply = await runner.env.call('setting', {}, { openid: 'oAnna' })

    expect(reply).toMatchObject({
      result: {
        own: 'mine',
        zone: 0,
        context: { function_name: 'setting', memory_limit_in_mb: 128, time_limit_in_ms: 20_000 },
      },
    })
    expect(reply).not.toMatchObject({ result: { home: 'visible' } })
  })
})

describe('limits', () => {
  test('a request over 100 KB and an answer over 1 MB are errors', async () => {
    const env = runner.fresh()

    expect(await env.call('big', { length: 1, ballast: 'x'.repeat(102_400) })).toMatchObject({
      errCode: -504001,
      errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE'),
    })
    expect(await env.call('big', { length: 1024 * 1024 })).toMatchObject({
      errCode: -604001,
      errMsg: expect.stringContaining('result size exceed limit (1MB)'),
    })
    expect(await env.call('big', { length: 1000 })).toMatchObject({ result: 'x'.repeat(1000) })
  })

  test('a missing function is an error', async () => {
    for (const name of ['nobody', 'constructor', '__proto__']) {
      expect(await runner.env.call(name, {})).toMatchObject({ errCode: -501000 })
    }
  })
})

describe('the clock', () => {
  const times = `
    const made = await db.collection('visits').add({ data: { _id: 'now', at: db.serverDate() } })
    const { data } = await db.collection('visits').doc('now').get()
    const { format } = new Intl.DateTimeFormat('en', { year: 'numeric' })
    return [new Date(), Date.now(), data.at, Date(), format(), new Date(2020, 1, 2), new Date(5) instanceof Date, new Date().constructor === Date]`

  test('is shifted for functions and the server alike, each environment by its own offset', async () => {
    const [one, two] = [runner.fresh(), runner.fresh()]
    await one.clock.set('2040-02-03T04:05:06.000Z')

    const [shifted, real] = (await Promise.all([
      runner.run(times, undefined, one),
      runner.run(times, undefined, two),
    ])) as [string, number, string, string, string, string, boolean, boolean][]

    expect(shifted?.[0]).toMatch(/^2040-02-03T04:05:/)
    expect(new Date(shifted?.[1] ?? 0).getUTCFullYear()).toBe(2040)
    expect(shifted?.[2]).toMatch(/^2040-02-03T04:05:/)
    expect(shifted?.[3]).toContain('2040')
    expect(shifted?.slice(4)).toEqual(['2040', '2020-02-02T00:00:00.000Z', true, true])
    expect(Math.abs((real?.[1] ?? 0) - Date.now())).toBeLessThan(5000)
    expect(one.trace.last(1)[0]?.startedAt).toMatch(/^2040-/)
  })

  test('advances, and can be set back', async () => {
    const env = runner.fresh()
    await env.clock.set('2040-01-01T00:00:00Z')

    await env.clock.advance(86_400_000)
    const later = env.clock.now().toISOString()
    await env.clock.reset()

    expect(later).toMatch(/^2040-01-02T00:00:/)
    expect(Math.abs(env.clock.now().getTime() - Date.now())).toBeLessThan(1000)
  })
})
