import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordProof } from '../support/proof'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('planner')

let runner: Runner

const key = (name: string, direction: 1 | -1 = 1) => ({ name, direction })
const indexes = [
  { name: 'a', keys: [key('a')] },
  { name: 'a_b', keys: [key('a'), key('b', -1)] },
  { name: 'b_c', keys: [key('b'), key('c')] },
  { name: 'd.e', keys: [key('d.e', -1)] },
]

beforeAll(async () => {
  runner = await startRunner({ bare: { indexes: [] }, indexed: { indexes } })
})
afterAll(() => runner.cloud.close())

const scalar = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom('x', 'y', 'z', true, false, null),
)
const value = fc.oneof({ weight: 2, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))
const document = fc.record(
  {
    a: value,
    b: value,
    c: scalar,
    d: fc.oneof(scalar, fc.record({ e: scalar }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
)
const field = fc.constantFrom('a', 'b', 'c', 'd.e', '_id')
const condition = fc.oneof(
  fc.tuple(field, fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte'), scalar),
  fc.tuple(field, fc.constantFrom('in', 'nin'), fc.array(scalar, { minLength: 1, maxLength: 3 })),
)
/** Of an array one element may meet the one bound and another element the other. */
const between = fc
  .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .map(([name, least, greatest]) => [
    [name, 'gte', least],
    [name, 'lte', greatest],
  ])
const query = fc.record({
  all: fc.oneof(fc.array(condition, { maxLength: 3 }), between),
  any: fc.array(condition, { maxLength: 2 }),
  order: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e'), fc.constantFrom('asc', 'desc')), {
    maxLength: 2,
  }),
  skip: fc.integer({ min: 0, max: 3 }),
  limit: fc.integer({ min: 1, max: 30 }),
})

/** Asks both collections the same, and answers the queries that they answer differently. */
const compare = `
  const where = ([field, command, value]) => ({ [field]: _[command](value) })
  const ask = async (name, { all, any, order, skip, limit }) => {
    const parts = [...all.map(where), ...(any.length > 0 ? [_.or(any.map(where))] : [])]
    let asked = db.collection(name)
    if (parts.length > 0) asked = asked.where(_.and(parts))
    if (order.length > 0) for (const [field, direction] of [...order, ['_id', 'asc']]) asked = asked.orderBy(field, direction)
    const { data } = await asked.skip(order.length > 0 ? skip : 0).limit(order.length > 0 ? limit : 1000).get()
    const ids = data.map(({ _id }) => _id)
    return JSON.stringify(order.length > 0 ? ids : ids.sort())
  }
  const different = []
  for (const query of input) {
    const [bare, indexed] = [await ask('bare', query), await ask('indexed', query)]
    if (bare !== indexed) different.push({ query, bare, indexed })
  }
  return different`

test('indexes change how much is looked at, never what is found', { timeout: 60_000 }, async () => {
  let steps = 0
  let counterexamples = 0
  const runs = 25
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 10, maxLength: 30 }),
      fc.array(query, { minLength: 15, maxLength: 15 }),
      async (documents, queries) => {
        const env = runner.fresh()
        const withIds = documents.map((fields, n) => ({ _id: `s${n}`, ...fields }))
        const storable = withIds.filter(({ a, b }) => !(Array.isArray(a) && Array.isArray(b)))
        await env.insert('bare', storable)
        await env.insert('indexed', storable.slice(0, 5))
        await env.insert('indexed', storable.slice(5))

        const different = await runner.run(compare, queries, env)
        steps += queries.length
        counterexamples += Array.isArray(different) ? different.length : 1
        recordProof('model.planner', { runs, steps, counterexamples })
        expect(different).toEqual([])
      },
    ),
    { numRuns: runs },
  )
})
