import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Environment } from '../../local-cloud/local-cloud'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('indexes')

let runner: Runner
let env: Environment

const index = (...keys: [string, 1 | -1][]) => ({
  name: keys.map(([name]) => name).join('_'),
  keys: keys.map(([name, direction]) => ({ name, direction })),
})

beforeAll(async () => {
  runner = await startRunner(
    {
      scans: {
        growing: true,
        indexes: [
          index(['event', 1], ['at', -1]),
          index(['dueAt', 1]),
          index(['tags', 1]),
          index(['member', 1]),
        ],
      },
      few: { indexes: [] },
    },
    { unindexed: 'refuse' },
  )
  env = runner.env
  await env.insert(
    'scans',
    Array.from({ length: 5000 }, (_, n) => ({
      _id: `s${n}`,
      event: `e${n % 50}`,
      at: new Date(n * 1000),
      dueAt: n,
      member: n,
      tags: [`t${n % 10}`, `u${n % 100}`],
      free: n,
    })),
  )
})
afterAll(() => runner.cloud.close())

/** What a query found and how many documents it looked at. */
const look = async (query: string): Promise<[unknown, number]> => {
  const found = await runner.run(
    `const scans = db.collection('scans'); const { data } = await ${query}; return data.map(({ _id }) => _id)`,
  )
  return [found, env.trace.last(1)[0]?.databaseCalls[0]?.scanned ?? -1]
}

test.each([
  [`scans.where({ _id: 's7' }).get()`, ['s7'], 1],
  [`scans.where({ _id: _.in(['s7', 's8', 'none']) }).get()`, ['s7', 's8'], 2],
  [`scans.where({ member: 17 }).get()`, ['s17'], 1],
  [`scans.where({ member: _.in([3, 1]) }).get()`, ['s3', 's1'], 2],
  [
    `scans.where({ dueAt: _.lte(2) }).orderBy('dueAt', 'asc').limit(20).get()`,
    ['s0', 's1', 's2'],
    3,
  ],
  [
    `scans.where({ dueAt: _.gte(100).and(_.lt(9000)) }).orderBy('dueAt', 'asc').limit(2).get()`,
    ['s100', 's101'],
    2,
  ],
  [`scans.orderBy('dueAt', 'desc').limit(2).get()`, ['s4999', 's4998'], 2],
  [`scans.where({ event: 'e1' }).orderBy('at', 'desc').limit(2).get()`, ['s4951', 's4901'], 2],
  [`scans.where({ event: 'e1' }).orderBy('at', 'asc').limit(2).get()`, ['s1', 's51'], 2],
  [`scans.where({ event: 'e1', at: _.gt(new Date(4900000)) }).get()`, ['s4951', 's4901'], 2],
  [`scans.where({ tags: 'u33', dueAt: _.lt(150) }).limit(5).get()`, ['s33', 's133'], 50],
  [`scans.where(_.or([{ member: 1 }, { dueAt: 2 }])).get()`, ['s1', 's2'], 2],
])('%s looks only at what the index names', async (query, found, scanned) => {
  expect(await look(query)).toEqual([found, scanned])
})

test('updates and counts use indexes too', async () => {
  await runner.run(`await db.collection('scans').where({ member: 4, free: 4 }).update({ data: { seen: 1 } })
    await db.collection('scans').where({ event: 'e2' }).count()`)

  const calls = env.trace.last(1)[0]?.databaseCalls.map(({ action, scanned }) => [action, scanned])
  expect(calls).toEqual([
    ['modifyDocument', 1],
    ['calculateDocument', 100],
  ])
})

test('an index follows updates and removals', async () => {
  const code = `
    const few = db.collection('scans')
    await few.doc('s60').update({ data: { member: 'moved' } })
    await few.doc('s61').remove()
    const count = async (where) => (await few.where(where).count()).total
    return [await count({ member: 60 }), await count({ member: 'moved' }), await count({ member: 61 })]`

  expect(await runner.run(code)).toEqual([0, 1, 0])
})

test.each([
  [`{ free: 1 }`, `{ name: 'free', keys: [{ name: 'free', direction: 1 }] }`],
  [
    `{ free: _.gt(1), kind: 'x' }`,
    `{ name: 'kind_free', keys: [{ name: 'kind', direction: 1 }, { name: 'free', direction: 1 }] }`,
  ],
  [`{ at: _.gt(new Date(0)) }`, `{ name: 'at', keys: [{ name: 'at', direction: 1 }] }`],
  [`_.or([{ member: 1 }, { free: 1 }])`, `{ name: 'member_free'`],
])('refuses %s on a growing collection and names the index', async (where, named) => {
  const error = await runner.run(
    `return refused(() => db.collection('scans').where(${where}).get())`,
  )

  expect(error).toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(`declare the index ${named}`),
  })
})

test('refuses to read all of a growing collection', async () => {
  const error = await runner.run(`return refused(() => db.collection('scans').get())`)

  expect(error).toMatchObject({ errMsg: expect.stringContaining('reads all of the growing') })
})

test('a collection that does not grow may be read without an index', async () => {
  expect(
    await runner.run(`return (await db.collection('few').where({ any: 1 }).get()).data`),
  ).toEqual([])
})
