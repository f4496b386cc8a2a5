import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('updates')

let runner: Runner

beforeAll(async () => {
  runner = await startRunner({
    things: { indexes: [{ name: 'code', unique: true, keys: [{ name: 'code', direction: 1 }] }] },
  })
})
afterAll(() => runner.cloud.close())

const start = {
  _id: 'x',
  n: 2,
  text: 'a',
  list: [3, 1, 2],
  deep: { a: 1, b: { c: 2 } },
  nothing: null,
  items: [
    { id: 1, n: 1 },
    { id: 2, n: 2 },
  ],
}

/** Runs code on a world that holds one document, and answers what it returned and left. */
const change = async (code: string): Promise<[unknown, unknown]> => {
  const env = runner.fresh()
  await env.insert('things', [start])
  const result = await runner.run(
    `const thing = db.collection('things').doc('x'); ${code}`,
    undefined,
    env,
  )
  return [result, env.documents('things')[0]]
}

describe('operators', () => {
  test.each([
    [`{ n: 5 }`, { n: 5 }],
    [`{ n: _.inc(3) }`, { n: 5 }],
    [`{ fresh: _.inc(3) }`, { fresh: 3 }],
    [`{ n: _.mul(4) }`, { n: 8 }],
    [`{ n: _.min(1), fresh: _.min(7) }`, { n: 1, fresh: 7 }],
    [`{ n: _.max(1) }`, {}],
    [`{ text: _.remove() }`, { text: undefined }],
    [`{ text: _.rename('words') }`, { text: undefined, words: 'a' }],
    [`{ deep: { b: { d: 3 } } }`, { deep: { a: 1, b: { c: 2, d: 3 } } }],
    [`{ deep: _.set({ z: 1 }) }`, { deep: { z: 1 } }],
    [`{ 'fresh.one.two': 1 }`, { fresh: { one: { two: 1 } } }],
    [`{ 'items.1.n': 9 }`, { items: [start.items[0], { id: 2, n: 9 }] }],
    [
      `{ 'items.$[].n': _.inc(1) }`,
      {
        items: [
          { id: 1, n: 2 },
          { id: 2, n: 3 },
        ],
      },
    ],
    [`{ list: _.push([7]) }`, { list: [3, 1, 2, 7] }],
    [`{ list: _.unshift([7, 8]) }`, { list: [7, 8, 3, 1, 2] }],
    [`{ list: _.push({ each: [0], sort: 1, slice: 3 }) }`, { list: [0, 1, 2] }],
    [
      `{ items: _.push({ each: [], sort: { n: -1 } }) }`,
      { items: [start.items[1], start.items[0]] },
    ],
    [`{ list: _.pop() }`, { list: [3, 1] }],
    [`{ list: _.shift() }`, { list: [1, 2] }],
    [`{ list: _.pull(1) }`, { list: [3, 2] }],
    [`{ list: _.pull(_.gte(2)) }`, { list: [1] }],
    [`{ items: _.pull({ id: 2 }) }`, { items: [start.items[0]] }],
    [`{ list: _.pullAll([1, 3]) }`, { list: [2] }],
    [`{ list: _.addToSet(3) }`, {}],
    [`{ list: _.addToSet({ $each: [3, 4] }) }`, { list: [3, 1, 2, 4] }],
    [`{ fresh: _.push([1]) }`, { fresh: [1] }],
  ])('update %s', async (data, difference) => {
    const [, left] = await change(`await thing.update({ data: ${data} })`)

    expect(left).toEqual({ ...start, ...difference })
  })

  test('set replaces the whole document', async () => {
    const [result, left] = await change(`return (await thing.set({ data: { only: 1 } })).stats`)

    expect(left).toEqual({ _id: 'x', only: 1 })
    expect(result).toEqual({ updated: 1, created: 0 })
  })

  test('set makes a missing document', async () => {
    const [result] = await change(`
      const { stats, _id } = await db.collection('things').doc('y').set({ data: { code: 1 } })
      return [stats, _id, (await db.collection('things').doc('y').get()).data]`)

    expect(result).toEqual([{ updated: 0, created: 1 }, 'y', { _id: 'y', code: 1 }])
  })

  test('changes the element that the query matched', async () => {
    const [, left] = await change(`
      await db.collection('things').where({ 'items.id': 2 }).update({ data: { 'items.$.n': 40 } })`)

    expect(left).toMatchObject({ items: [{ n: 1 }, { n: 40 }] })
  })
})

describe('counting', () => {
  test('a missing document is no error and counts 0', async () => {
    const [result] = await change(
      `return (await db.collection('things').doc('y').update({ data: { n: 1 } })).stats`,
    )

    expect(result).toEqual({ updated: 0 })
  })

  test('an update that changes nothing counts 0 (unverified against the real cloud)', async () => {
    const [result] = await change(`return (await thing.update({ data: { n: 2 } })).stats`)

    expect(result).toEqual({ updated: 0 })
  })

  test('where updates every match, or the first', async () => {
    const env = runner.fresh()
    await env.insert('things', [
      { _id: 'a', n: 1, code: 1 },
      { _id: 'b', n: 1, code: 2 },
    ])

    const result = await runner.run(
      `const ones = db.collection('things').where({ n: 1 })
       const first = await db.collection('things').where({ n: 1 }).update({ data: { m: 1 }, multi: false })
       return [first.stats.updated, (await ones.update({ data: { n: _.inc(1) } })).stats.updated, (await ones.update({ data: { n: 5 } })).stats.updated]`,
      undefined,
      env,
    )

    expect(result).toEqual([1, 2, 0])
  })

  test('a condition and its update are one: of many at once exactly as many win as there is room', async () => {
    const env = runner.fresh()
    await env.insert('things', [{ _id: 'p', left: 3, holders: [] }])

    const wins = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        runner.run(
          `return (await db.collection('things').where({ _id: 'p', left: _.gt(0), holders: _.neq(input) })
             .update({ data: { left: _.inc(-1), holders: _.push([input]) } })).stats.updated`,
          `o${n}`,
          env,
        ),
      ),
    )

    expect(wins.filter((updated) => updated === 1)).toHaveLength(3)
    expect(env.documents('things')).toMatchObject([{ left: 0, holders: { length: 3 } }])
  })
})

describe('what MongoDB refuses', () => {
  test.each([
    [`{ 'nothing.b': 1 }`, `Cannot create field 'b' in element {nothing: null}`],
    [`{ 'n.b': 1 }`, `Cannot create field 'b' in element {n: 2}`],
    [`{ nothing: { b: 1 } }`, `Cannot create field 'b' in element {nothing: null}`],
    [`{ 'list.b': 1 }`, `Cannot create field 'b' in element`],
    [`{ text: _.inc(1) }`, `Cannot apply $inc to a value of non-numeric type`],
    [`{ nothing: _.inc(1) }`, `non-numeric type null`],
    [`{ text: _.mul(2) }`, `Cannot apply $mul`],
    [`{ n: _.push([1]) }`, `The field 'n' must be an array but is of type number`],
    [`{ nothing: _.push([1]) }`, `must be an array but is of type null`],
    [`{ n: _.addToSet(1) }`, `must be an array`],
    [`{ n: _.pull(1) }`, `Cannot apply $pull to a non-array value`],
    [`{ n: _.pop() }`, `Cannot apply $pop to a non-array value`],
    [`{ deep: _.set({}), 'deep.a': _.inc(1) }`, `would create a conflict at 'deep'`],
    [`{ n: _.inc(1), text: _.rename('n') }`, `would create a conflict at 'n'`],
    [`{ 'text.$[].n': 1 }`, `must exist in the document in order to apply array updates`],
  ])('update %s', async (data, sentence) => {
    const [error, left] = await change(`
      return refused(() => thing.update({ data: ${data} }))`)

    expect(error).toMatchObject({ errMsg: expect.stringContaining(sentence) })
    expect(left).toEqual(start)
  })

  test('a second document on a unique key, missing counting as null', async () => {
    const [errors] = await change(`
      const things = db.collection('things')
      await things.add({ data: { _id: 'y', code: 7 } })
      return [
        await refused(() => things.add({ data: { _id: 'z', code: 7 } })),
        await refused(() => things.doc('y').update({ data: { code: _.remove() } })),
        await refused(() => things.add({ data: { _id: 'z' } })),
      ]`)

    const duplicate = (key: string) => ({
      errCode: -502001,
      errMsg: expect.stringContaining(`index: code dup key: { code: ${key} }`),
    })
    expect(errors).toMatchObject([duplicate('7'), duplicate('null'), duplicate('null')])
  })

  test('all or nothing when one of many breaks a unique key', async () => {
    const env = runner.fresh()
    await env.insert('things', [
      { _id: 'a', code: 1 },
      { _id: 'b', code: 2 },
    ])

    const code = `return refused(() => db.collection('things').where({ code: _.gt(0) }).update({ data: { code: 9 } }))`
    await runner.run(code, undefined, env)

    expect(env.documents('things').map(({ code }) => code)).toEqual([1, 2])
  })
})
