import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { countConformance } from './conformance'
import { type Runner, startRunner } from './runner'

countConformance('transactions')

let runner: Runner

beforeAll(async () => {
  runner = await startRunner(
    {
      accounts: {
        indexes: [{ name: 'iban', unique: true, keys: [{ name: 'iban', direction: 1 }] }],
        documents: [
          { _id: 'a', n: 10, iban: 'A' },
          { _id: 'b', n: 10, iban: 'B' },
        ],
      },
    },
    { maxWorkers: 4, specs: { runner: { timeoutSeconds: 60 } } },
  )
})
afterAll(() => runner.cloud.close())

const opening = `
  const accounts = db.collection('accounts')
  const in1 = await db.startTransaction(), in2 = await db.startTransaction()
  const a1 = in1.collection('accounts').doc('a'), a2 = in2.collection('accounts').doc('a')
  const n = async (doc) => (await doc.get()).data?.n ?? null
`
const run = (code: string, env = runner.fresh()) => runner.run(opening + code, undefined, env)
const conflict = {
  errCode: -501001,
  errMsg: expect.stringMatching(
    /^(document|collection)\.\w+:fail -501001 resource system error\. \[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others\./,
  ),
  code: 'none',
}
const gone = { errMsg: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') }

describe('what a transaction sees', () => {
  test('its own writes, and others nothing of them before the commit', async () => {
    const code = `
      await a1.update({ data: { n: _.inc(5) } })
      const before = [await n(a1), await n(accounts.doc('a'))]
      await in1.commit()
      return [before, await n(accounts.doc('a'))]`

    expect(await run(code)).toEqual([[15, 10], 15])
  })

  test('the state at its first operation, not at its start', async () => {
    const code = `
      await accounts.doc('a').update({ data: { n: 20 } })
      const first = await n(a1)
      await accounts.doc('a').update({ data: { n: 30 } })
      await accounts.doc('b').remove()
      await accounts.add({ data: { _id: 'c', n: 1, iban: 'C' } })
      const t = in1.collection('accounts')
      return [first, await n(a1), await n(t.doc('b')), await n(t.doc('c')), (await t.where({ n: _.gt(0) }).get()).data.length]`

    expect(await run(code)).toEqual([20, 20, 10, null, 2])
  })

  test('by a query what it wrote itself: changed, added and removed', async () => {
    const code = `
      const t = in1.collection('accounts')
      await a1.update({ data: { n: 99 } })
      await t.doc('b').remove()
      await t.add({ data: { _id: 'c', n: 50, iban: 'C' } })
      const { data } = await t.where({ n: _.gt(1) }).orderBy('n', 'desc').get()
      return data.map(({ _id, n }) => [_id, n])`

    expect(await run(code)).toEqual([
      ['a', 99],
      ['c', 50],
    ])
  })
})

describe('ending', () => {
  test('a rollback leaves nothing behind and frees what was locked', async () => {
    const code = `
      await a1.update({ data: { n: 99 } })
      await in1.rollback()
      await a2.update({ data: { n: _.inc(1) } })
      await in2.commit()
      return n(accounts.doc('a'))`

    expect(await run(code)).toBe(11)
  })

  test('after its end nothing more can be done in it', async () => {
    const code = `
      await a1.update({ data: { n: 11 } })
      await in1.commit()
      return [await refused(() => a1.get()), await refused(() => in1.commit())]`

    expect(await run(code)).toMatchObject([gone, gone])
  })

  test('runTransaction passes on what the code throws and leaves nothing behind', async () => {
    const code = `
      const error = await refused(() => db.runTransaction(async (t) => {
        await t.collection('accounts').doc('a').update({ data: { n: 99 } })
        throw Object.assign(new Error('no'), { errMsg: 'no' })
      }))
      return [error.errMsg, await n(accounts.doc('a'))]`

    expect(await run(code)).toEqual(['no', 10])
  })

  test('a transaction left open is named in the trace', async () => {
    const env = runner.fresh()

    await run('await a1.update({ data: { n: 11 } }); await in2.rollback()', env)

    expect(env.trace.last(1)[0]?.leakedTransactions).toHaveLength(1)
  })
})

describe('conflicts', () => {
  test('another transaction that writes the same document fails at once and is aborted', async () => {
    const code = `
      await a1.update({ data: { n: _.inc(1) } })
      const lost = await refused(() => a2.update({ data: { n: _.inc(1) } }))
      const after = await refused(() => a2.get())
      await in1.commit()
      return [lost, after, await n(accounts.doc('a'))]`

    expect(await run(code)).toMatchObject([conflict, gone, 11])
  })

  test('so does a write to a document that has changed since the first operation', async () => {
    const code = `
      await n(a1)
      await accounts.doc('a').update({ data: { n: 50 } })
      return [await refused(() => a1.update({ data: { n: 1 } })), await n(accounts.doc('a'))]`

    expect(await run(code)).toMatchObject([conflict, 50])
  })

  test('and a set, a remove and an add with the same id', async () => {
    const code = `
      await a1.update({ data: { n: 11 } })
      await in1.collection('accounts').add({ data: { _id: 'c', iban: 'C' } })
      const tries = [
        (t) => t.doc('a').set({ data: { n: 1 } }),
        (t) => t.doc('a').remove(),
        (t) => t.add({ data: { _id: 'c', iban: 'X' } }),
        (t) => t.add({ data: { _id: 'd', iban: 'C' } }),
      ]
      const results = []
      for (const attempt of tries) {
        const other = await db.startTransaction()
        results.push(await refused(() => attempt(other.collection('accounts'))))
      }
      return results`

    expect(await run(code)).toMatchObject([conflict, conflict, conflict, conflict])
  })

  test('the SDK does not retry a conflict of an operation: the code is lost on the way', async () => {
    const code = `
      await a1.update({ data: { n: 11 } })
      let runs = 0
      const error = await refused(() => db.runTransaction(async (t) => {
        runs += 1
        await t.collection('accounts').doc('a').update({ data: { n: 12 } })
      }))
      return [error, runs]`

    expect(await run(code)).toMatchObject([conflict, 1])
  })

  test('two documents read crosswise and written apart both commit: write skew is possible', async () => {
    const code = `
      const b1 = in1.collection('accounts').doc('b'), b2 = in2.collection('accounts').doc('b')
      const sums = [await n(a1) + await n(b1), await n(a2) + await n(b2)]
      await a1.update({ data: { n: 0 } })
      await b2.update({ data: { n: 0 } })
      await in1.commit()
      await in2.commit()
      return [sums, await n(accounts.doc('a')), await n(accounts.doc('b'))]`

    expect(await run(code)).toEqual([[20, 20], 0, 0])
  })

  test('with retries no increment is lost', async () => {
    const env = runner.fresh()
    const increment = `
      for (let tries = 0; tries < 50; tries++) {
        try {
          await db.runTransaction(async (t) => {
            const doc = t.collection('accounts').doc('a')
            const { data } = await doc.get()
            await doc.update({ data: { n: data.n + 1 } })
          }, 0)
          return tries
        } catch (error) {
          if (!/TransactionConflict/.test(error.errMsg ?? error.message)) throw error
          await pause(Math.random() * 20)
        }
      }
      throw new Error('too many tries')`

    await Promise.all(Array.from({ length: 8 }, () => runner.run(increment, undefined, env)))

    expect(env.documents('accounts')[0]).toMatchObject({ n: 18 })
  })
})

describe('the limit of 30 seconds', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('ends a transaction that was left open, and what waited for it goes on', async () => {
    const env = runner.fresh()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await run('await a1.update({ data: { n: 99 } })', env)

    let isDone = false
    const waiting = run("await accounts.doc('a').update({ data: { n: _.inc(1) } })", env).then(
      () => {
        isDone = true
      },
    )
    await vi.advanceTimersByTimeAsync(29_000)
    const before = isDone
    await vi.advanceTimersByTimeAsync(1000)
    await waiting

    expect(before).toBe(false)
    expect(env.documents('accounts')[0]).toMatchObject({ n: 11 })
  })
})

describe('plain writes', () => {
  test('wait for the transaction that holds the document', async () => {
    const code = `
      await a1.update({ data: { n: _.inc(1) } })
      const order = []
      const plain = accounts.doc('a').update({ data: { n: _.inc(100) } }).then(() => order.push('plain'))
      await pause(60)
      order.push('commit')
      await in1.commit()
      await plain
      return [order, await n(accounts.doc('a'))]`

    expect(await run(code)).toEqual([['commit', 'plain'], 111])
  })

  test('wait, and then meet the key that the transaction stored', async () => {
    const code = `
      await in1.collection('accounts').add({ data: { _id: 'c', iban: 'C' } })
      const plain = refused(() => accounts.add({ data: { _id: 'd', iban: 'C' } }))
      await pause(30)
      await in1.commit()
      return (await plain).errMsg`

    expect(await run(code)).toContain('E11000 duplicate key')
  })
})
