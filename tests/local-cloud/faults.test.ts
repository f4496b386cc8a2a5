import { afterAll, beforeAll, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('faults')

let runner: Runner

beforeAll(async () => {
  runner = await startRunner({ notes: { indexes: [] } })
})
afterAll(() => runner.cloud.close())

const add = (id: string) => `await db.collection('notes').add({ data: { _id: '${id}' } })`

test.each([
  ['error', -502001, 'made to fail'],
  ['limit', -501003, 'too many requests'],
  ['conflict', -501001, 'TransactionConflict'],
] as const)('the call that is to fail with %s fails, and no other', async (how, errCode, text) => {
  const env = runner.fresh()
  env.faults.failCall(2, how)

  const error = await runner.run(
    `${add('a')}; const error = await refused(async () => { ${add('b')} }); ${add('c')}; return error`,
    undefined,
    env,
  )

  expect(error).toMatchObject({ errCode, errMsg: expect.stringContaining(text) })
  expect(env.documents('notes').map(({ _id }) => _id)).toEqual(['a', 'c'])
  expect(env.trace.last(1)[0]?.databaseCalls[1]?.error).toContain(text)
})

test('a dropped connection is an error for the function', async () => {
  const env = runner.fresh()
  env.faults.failCall(1, 'drop')

  const error = await runner.run(`return refused(async () => { ${add('a')} })`, undefined, env)

  expect(error).toMatchObject({ errMsg: expect.stringContaining('socket hang up') })
  expect(env.documents('notes')).toEqual([])
})

test.each([
  ['kill-before', []],
  ['kill-after', ['a']],
] as const)('%s ends the worker and leaves exactly what was written', async (how, left) => {
  const env = runner.fresh()
  env.faults.failCall(1, how)

  const reply = await runner.reply(add('a'), undefined, env)
  const next = await runner.reply(`${add('z')}; return 'alive'`, undefined, env)

  expect(reply).toMatchObject({ errCode: -504002 })
  expect(next).toMatchObject({ result: 'alive' })
  expect(env.documents('notes').map(({ _id }) => _id)).toEqual([...left, 'z'])
  expect(env.trace.last(2).map(({ outcome }) => outcome)).toEqual(['killed', 'ok'])
})

test('a conflict ends the transaction that meets it', async () => {
  const env = runner.fresh()
  env.faults.failCall(3, 'conflict')

  const runs = await runner.run(
    `let runs = 0
     for (;;) try {
       await db.runTransaction(async (t) => { runs += 1; await t.collection('notes').add({ data: { _id: 'a', runs } }) }, 0)
       return runs
     } catch (error) { if (!/TransactionConflict/.test(error.errMsg ?? error.message)) throw error }`,
    undefined,
    env,
  )

  expect(runs).toBe(2)
  expect(env.documents('notes')).toEqual([{ _id: 'a', runs: 2 }])
})

test('latency is waited before a call is executed', async () => {
  const env = runner.fresh()
  env.faults.databaseLatencyMs = 40

  await runner.run(`${add('a')}; ${add('b')}`, undefined, env)
  env.faults.clear()
  await runner.run(add('c'), undefined, env)

  const took = env.trace
    .last(2)
    .map(({ databaseCalls }) => databaseCalls.every(({ milliseconds }) => milliseconds >= 39))
  expect(took).toEqual([true, false])
})
