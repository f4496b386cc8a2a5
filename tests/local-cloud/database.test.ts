import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('database')

let runner: Runner
const collection = { indexes: [] }

beforeAll(async () => {
  runner = await startRunner({
    notes: collection,
    plants: {
      indexes: [],
      documents: [
        { _id: 'a', name: 'fern', height: 3, tags: ['green', 'shade'], soil: { ph: 5 } },
        { _id: 'b', name: 'oak', height: 30, tags: ['tree'], soil: { ph: 6 } },
        { _id: 'c', name: 'moss', height: 1, tags: [], soil: null },
        { _id: 'd', name: 'rose', tags: ['green', 'thorn'], sizes: [{ n: 1 }, { n: 4 }] },
      ],
    },
  })
})
afterAll(() => runner.cloud.close())

const run = (code: string, input?: unknown) => runner.run(code, input, runner.fresh())

describe('inserting', () => {
  test('answers the given id and stores what was sent', async () => {
    const result = await run(`
      const added = await db.collection('notes').add({ data: { _id: 'x', n: 1, at: new Date(5), none: null } })
      return [added, (await db.collection('notes').doc('x').get()).data]`)

    expect(result).toEqual([
      { _id: 'x', errMsg: 'collection.add:ok' },
      { _id: 'x', n: 1, at: '1970-01-01T00:00:00.005Z', none: null },
    ])
  })

  test('makes an id of 32 hexadecimal characters', async () => {
    expect(await run(`return (await db.collection('notes').add({ data: {} }))._id`)).toMatch(
      /^[0-9a-f]{32}$/,
    )
  })

  test('keeps dates as dates', async () => {
    const code = `
      await db.collection('notes').add({ data: { at: new Date(86400000) } })
      const { data } = await db.collection('notes').where({ at: _.gt(new Date(0)) }).get()
      return [data.length, data[0].at instanceof Date, data[0].at.getTime()]`

    expect(await run(code)).toEqual([1, true, 86_400_000])
  })

  test('refuses a second document with an _id, in words that hold E11000', async () => {
    const result = await run(`
      await db.collection('notes').add({ data: { _id: 'x' } })
      return refused(() => db.collection('notes').add({ data: { _id: 'x' } }))`)

    expect(result).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringMatching(/^collection\.add:fail .*DuplicateWrite.*E11000 duplicate key/),
    })
  })

  test('does not make a missing collection: the real error code', async () => {
    const codes = await run(`return Promise.all([
      refused(() => db.collection('nowhere').add({ data: {} })),
      refused(() => db.collection('nowhere').get()),
      refused(() => db.collection('nowhere').doc('x').update({ data: { n: 1 } })),
      refused(() => db.collection('nowhere').count()),
    ])`)

    const missing = {
      errCode: -502005,
      errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere'),
    }
    expect(codes).toMatchObject([missing, missing, missing, missing])
  })

  test('makes a collection once', async () => {
    const result = await run(`
      await db.createCollection('fresh')
      await db.collection('fresh').add({ data: { _id: 'x' } })
      return refused(() => db.createCollection('fresh'))`)

    expect(result).toMatchObject({ errMsg: expect.stringContaining('TableExist') })
  })

  test('gives one request one server time, by the clock of the environment', async () => {
    const env = runner.fresh()
    await env.clock.set('2031-05-06T07:08:09.000Z')

    const data = await runner.run(
      `await db.collection('notes').add({ data: { _id: 'x', a: db.serverDate(), deep: [{ b: db.serverDate({ offset: 60000 }) }] } })
       return (await db.collection('notes').doc('x').get()).data`,
      undefined,
      env,
    )

    const stored = data as { a: string; deep: { b: string }[] }
    expect(stored.a).toMatch(/^2031-05-06T07:08:/)
    expect(Date.parse(stored.deep[0]?.b ?? '') - Date.parse(stored.a)).toBe(60_000)
  })
})

describe('reading', () => {
  const names = async (where: string) =>
    await run(
      `return (await db.collection('plants').where(${where}).get()).data.map(({ name }) => name)`,
    )

  test.each([
    [`{ name: 'oak' }`, ['oak']],
    [`{ height: _.gt(1) }`, ['fern', 'oak']],
    [`{ height: _.gte(1).and(_.lt(30)) }`, ['fern', 'moss']],
    [`{ height: _.neq(3) }`, ['oak', 'moss', 'rose']],
    [`{ height: _.in([1, 30]) }`, ['oak', 'moss']],
    [`{ height: _.nin([1, 30]) }`, ['fern', 'rose']],
    [`{ height: _.exists(false) }`, ['rose']],
    [`{ height: null }`, ['rose']],
    [`{ soil: { ph: 6 } }`, ['oak']],
    [`{ 'soil.ph': _.lt(6) }`, ['fern']],
    [`{ soil: null }`, ['moss', 'rose']],
    [`{ tags: 'green' }`, ['fern', 'rose']],
    [`{ tags: _.all(['green', 'thorn']) }`, ['rose']],
    [`{ tags: _.size(0) }`, ['moss']],
    [`{ sizes: _.elemMatch({ n: _.gt(3) }) }`, ['rose']],
    [`{ name: db.RegExp({ regexp: '^O', options: 'i' }) }`, ['oak']],
    [`{ name: /s/ }`, ['moss', 'rose']],
    [`_.or([{ name: 'oak' }, { height: 1 }])`, ['oak', 'moss']],
    [`_.and([{ tags: 'green' }, { height: _.exists(true) }])`, ['fern']],
    [`{ height: _.eq(1).or(_.eq(3)) }`, ['fern', 'moss']],
    [`{ height: _.not(_.gt(1)) }`, ['moss', 'rose']],
    [`_.nor([{ name: 'oak' }, { tags: 'green' }])`, ['moss']],
    [`{ height: _.mod(3, 0) }`, ['fern', 'oak']],
    [`{ height: 'oak' }`, []],
  ])('finds by %s', async (where, expected) => {
    expect(await names(where)).toEqual(expected)
  })

  test('orders, skips and limits; missing counts as null and comes first', async () => {
    const code = `
      const by = async (field, direction, skip, limit) =>
        (await db.collection('plants').orderBy(field, direction).skip(skip).limit(limit).get())
          .data.map(({ name }) => name)
      return [await by('height', 'asc', 0, 10), await by('height', 'desc', 1, 2), await by('tags', 'desc', 0, 2)]`

    expect(await run(code)).toEqual([
      ['rose', 'moss', 'fern', 'oak'],
      ['fern', 'moss'],
      ['oak', 'rose'],
    ])
  })

  test('answers 100 documents unless asked for more, and never more than 1000', async () => {
    const env = runner.fresh()
    await env.insert(
      'notes',
      Array.from({ length: 1100 }, (_, n) => ({ n })),
    )

    const lengths = await runner.run(
      `const get = async (query) => (await query.get()).data.length
       const notes = db.collection('notes')
       return [await get(notes), await get(notes.limit(500)), await get(notes.limit(5000)), (await notes.count()).total]`,
      undefined,
      env,
    )

    expect(lengths).toEqual([100, 500, 1000, 1100])
  })

  test('keeps the fields that are named, or the others', async () => {
    const code = `
      const plants = db.collection('plants')
      return [
        (await plants.doc('a').field({ name: true, 'soil.ph': true }).get()).data,
        (await plants.doc('b').field({ tags: false, soil: false, _id: false }).get()).data,
      ]`

    expect(await run(code)).toEqual([
      { _id: 'a', name: 'fern', soil: { ph: 5 } },
      { name: 'oak', height: 30 },
    ])
  })

  test('answers null for a missing document', async () => {
    expect(await run(`return (await db.collection('plants').doc('z').get()).data`)).toBeNull()
  })

  test('refuses what it does not know instead of finding the wrong', async () => {
    const results = (await run(`
      const near = { at: _.geoNear({ geometry: db.Geo.Point(1, 2), maxDistance: 5 }) }
      return Promise.all([
        refused(() => db.collection('plants').where(near).get()),
        refused(() => db.collection('plants').aggregate().match({}).end()),
      ])`)) as { errMsg: string }[]

    expect(results.map(({ errMsg }) => errMsg)).toEqual([
      expect.stringContaining('does not support the geo query operator $nearSphere'),
      expect.stringContaining('does not support the action database.aggregateDocuments'),
    ])
  })
})

describe('removing', () => {
  test('counts what is gone', async () => {
    const code = `
      const plants = db.collection('plants')
      return [
        (await plants.doc('a').remove()).stats.removed,
        (await plants.doc('a').remove()).stats.removed,
        (await plants.where({ tags: _.exists(true) }).remove()).stats.removed,
        (await plants.count()).total,
      ]`

    expect(await run(code)).toEqual([1, 0, 3, 0])
  })
})

describe('leaving fields out', () => {
  test('of a nested object changes the answer and never what is stored', async () => {
    const result = await run(`
      await db.collection('notes').add({ data: { _id: 'x', places: { left: 1, holders: ['a'] } } })
      const { data: first } = await db.collection('notes').doc('x').field({ 'places.holders': false }).get()
      const { data: second } = await db.collection('notes').doc('x').get()
      return [first.places, second.places]`)

    expect(result).toEqual([{ left: 1 }, { left: 1, holders: ['a'] }])
  })
})
