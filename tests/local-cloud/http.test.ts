import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { freshFolder, type Runner, startRunner, writeFunctions } from './runner'
import { type Server, startServer } from './server'

countConformance('http')

describe('in this process', () => {
  let runner: Runner

  beforeAll(async () => {
    const page = `exports.main = async (event) => event.path === '/json' ? { seen: event } : {
      statusCode: 201, headers: { 'content-type': 'text/html' },
      body: event.httpMethod + ' ' + event.path + ' ' + event.queryStringParameters.a + ' ' + event.body }`
    runner = await startRunner(
      {},
      {
        sources: { page },
        httpHandlers: [
          (request, response) => {
            if (request.url !== '/mine') return false
            response.end('mine')
            return true
          },
        ],
      },
    )
  })
  afterAll(() => runner.cloud.close())

  test('POST /call answers the result with its cost', async () => {
    const response = await fetch(`${runner.cloud.url}/call/runner`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oAnna', 'x-wx-env': 'elsewhere' },
      body: JSON.stringify({
        code: 'const { OPENID, ENV } = cloud.getWXContext(); return { OPENID, ENV }',
      }),
    })

    expect(await response.json()).toEqual({
      result: { OPENID: 'oAnna', ENV: 'elsewhere' },
      requestId: expect.any(String),
      cost: { functionCalls: 1, databaseCalls: 0, milliseconds: expect.any(Number) },
    })
  })

  test('and an error in the same shape', async () => {
    const response = await fetch(`${runner.cloud.url}/call/runner`, {
      method: 'POST',
      body: JSON.stringify({ code: 'throw new Error("no")' }),
    })

    expect(await response.json()).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('Error: no'),
      requestId: expect.any(String),
    })
  })

  test('HTTP access gives a function the request and sends what it answers', async () => {
    const response = await fetch(`${runner.cloud.url}/http/page/a/b?a=1`, {
      method: 'PUT',
      body: 'body',
    })

    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(await response.text()).toBe('PUT /a/b 1 body')
    const json = await fetch(`${runner.cloud.url}/http/page/json`)
    expect(await json.json()).toMatchObject({ seen: { httpMethod: 'GET', isBase64Encoded: false } })
  })

  test('handlers of the caller come first, and nothing is at other addresses', async () => {
    expect(await (await fetch(`${runner.cloud.url}/mine`)).text()).toBe('mine')
    expect((await fetch(`${runner.cloud.url}/nothing`)).status).toBe(404)
  })

  test('a taken port is one clear sentence', async () => {
    const port = Number(new URL(runner.cloud.url).port)

    await expect(startRunner({}, { port })).rejects.toThrow(
      `The local cloud cannot listen on port ${port}: another program uses it.`,
    )
  })
})

describe('as a command', () => {
  let server: Server

  beforeAll(async () => {
    const entries = writeFunctions({
      plain: `const cloud = require('wx-server-sdk'); cloud.init({ env: 'prod-1a2b3c' })
        exports.main = async (event) => {
          const { greeting } = require('own-package')
          const { data } = await cloud.database().collection('words').where({ key: 'a' }).get()
          return [greeting, data, cloud.getWXContext().OPENID]
        }`,
      lost: `const cloud = require('wx-server-sdk'); cloud.init()
        exports.main = async () => (await cloud.database().collection('nowhere').get()).data`,
    })
    const plain = join(entries.plain ?? '', '..')
    mkdirSync(join(plain, 'node_modules', 'own-package'), { recursive: true })
    writeFileSync(
      join(plain, 'node_modules', 'own-package', 'index.js'),
      `exports.greeting = 'hello'`,
    )
    const file = join(freshFolder(), 'collections.json')
    writeFileSync(
      file,
      JSON.stringify({
        words: {
          indexes: [{ name: 'key', unique: true, keys: [{ name: 'key', direction: 1 }] }],
          documents: [{ _id: '1', key: 'a' }],
        },
      }),
    )
    server = await startServer(['--functions', join(plain, '..'), '--collections', file])
  })
  afterAll(() => server.end('SIGTERM'))

  test('it runs foreign functions with their own packages, the environment that they name, and our SDK', async () => {
    expect(await server.call('plain', {}, 'oAnna')).toMatchObject({
      result: ['hello', [{ _id: '1', key: 'a' }], 'oAnna'],
    })
  })

  test('a missing collection answers the real error code', async () => {
    expect(await server.call('lost', {}, 'oAnna')).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('-502005 database collection not exists'),
    })
  })

  test('GET /trace tells what was called and what it cost', async () => {
    await server.call('plain', {}, 'oAnna')

    const trace: unknown = await (await fetch(`${server.url}/trace?last=1`)).json()

    expect(trace).toMatchObject([
      {
        ...{ function: 'plain', outcome: 'ok', openid: 'oAnna' },
        databaseCalls: [{ action: 'getDocument', collection: 'words', scanned: 1, returned: 1 }],
      },
    ])
  })

  test('what is wrong with its arguments is said in one sentence', async () => {
    await expect(startServer(['--functions', '/nowhere/at/all'])).rejects.toThrow(
      /^There is no folder \/nowhere\/at\/all\.\s*$/,
    )
  })
})
