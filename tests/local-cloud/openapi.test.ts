import { afterAll, beforeAll, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('openapi')

let runner: Runner

beforeAll(async () => {
  const openapi = ['subscribeMessage.send', 'wxacode.getUnlimited', 'security.msgSecCheck']
  runner = await startRunner({}, { specs: { runner: { openapi } } })
})
afterAll(() => runner.cloud.close())

const send = `cloud.openapi.subscribeMessage.send({
  touser: 'oAnna', templateId: 'tmpl', page: 'pages/event', data: { thing1: { value: '见面会' } } })`

test('a message is recorded as WeChat would get it, with the call that sent it', async () => {
  const env = runner.fresh()
  await env.clock.set('2030-01-01T00:00:00.000Z')

  const result = await runner.run(`return ${send}`, undefined, env)

  expect(result).toEqual({ errMsg: 'openapi.subscribeMessage.send:ok', errCode: 0 })
  expect(env.openapi.calls()).toEqual([
    {
      api: 'subscribeMessage.send',
      args: {
        touser: 'oAnna',
        template_id: 'tmpl',
        page: 'pages/event',
        data: { thing1: { value: '见面会' } },
      },
      result: {},
      at: expect.stringMatching(/^2030-01-01T00:00:/),
      requestId: env.trace.last(1)[0]?.id,
    },
  ])
  expect(env.openapi.calls('wxacode.getUnlimited')).toEqual([])
})

test('an answer can be scripted, e.g. that the person has not subscribed', async () => {
  const env = runner.fresh()
  env.openapi.answer('subscribeMessage.send', ({ touser }) =>
    touser === 'oAnna' ? { errcode: 43101, errmsg: 'user refuse to accept the msg' } : {},
  )

  const error = await runner.run(`return refused(() => ${send})`, undefined, env)
  env.openapi.reset()
  const result = await runner.run(`return ${send}`, undefined, env)

  expect(error).toMatchObject({
    errCode: 43101,
    errMsg: expect.stringContaining('user refuse to accept the msg'),
  })
  expect(result).toMatchObject({ errCode: 0 })
  expect(env.openapi.calls()).toHaveLength(1)
})

test('a mini-program code is a PNG, another for every scene', async () => {
  const code = `
    const code = async (scene) => (await cloud.openapi.wxacode.getUnlimited({ scene })).buffer.toString('base64')
    return [await code('e=1'), await code('e=2'), await refused(() => code('x'.repeat(33)))]`

  const [one, two, error] = (await runner.run(code)) as [string, string, unknown]

  expect(Buffer.from(one, 'base64').subarray(1, 4).toString()).toBe('PNG')
  expect(one).not.toBe(two)
  expect(error).toMatchObject({ errCode: 40169 })
})

test('the content check finds its words and asks for its version 2 arguments', async () => {
  const code = `
    const check = (content, version = 2) => cloud.openapi.security.msgSecCheck({ content, version, scene: 2, openid: 'oAnna' })
    return [await check('你好'), await check('a forbidden-word'), await check('有违禁词'), await refused(() => check('你好', 1))]`

  expect(await runner.run(code)).toMatchObject([
    { result: { suggest: 'pass', label: 100 } },
    { result: { suggest: 'risky' } },
    { result: { suggest: 'risky' } },
    { errCode: 40097 },
  ])
})

test('an api that config.json does not permit is refused', async () => {
  const env = runner.fresh()
  env.useFunctions({ runner: { openapi: [] } })

  const error = await runner.run(`return refused(() => ${send})`, undefined, env)

  expect(error).toMatchObject({ errCode: -604101 })
  expect(env.openapi.calls()).toEqual([])
})

test('an api that does not exist here is refused', async () => {
  const error = await runner.run(`return refused(() => cloud.openapi.nothing.here({}))`)

  expect(error).toMatchObject({ errCode: -604100 })
})
