import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import { recordProof } from '../support/proof'
import { countConformance } from './conformance'
import { freshFolder, type Runner, startRunner, writeFunctions } from './runner'
import { type Server, startServer } from './server'

countConformance('durability')

const open: (LocalCloud | undefined)[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const cloud of open.splice(0)) await cloud?.close()
})

const collections = { notes: { indexes: [] } }
const start = async (dataFolder: string): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({ functions: {}, collections, dataFolder })
  open.push(cloud)
  return cloud
}

/** Fills a folder with two notes and closes it. */
const filledFolder = async (): Promise<string> => {
  const folder = freshFolder()
  const cloud = await start(folder)
  await cloud.environment('local').insert('notes', [{ _id: 'a', at: new Date(5) }])
  await cloud.environment('local').insert('notes', [{ _id: 'b', words: '好' }])
  await open.pop()?.close()
  return folder
}

describe('a restart', () => {
  test('finds documents, collections and the clock of every environment', async () => {
    const dataFolder = freshFolder()
    const first: Runner = await startRunner(collections, { dataFolder })
    const [one, two] = [first.cloud.environment('one'), first.cloud.environment('two')]
    await first.run(
      `await db.createCollection('made')
       await db.collection('made').add({ data: { _id: 'x', at: new Date(7), deep: { list: [1, null] } } })
       await db.collection('notes').add({ data: { _id: 'gone' } })
       await db.collection('notes').add({ data: { _id: 'left', n: 1 } })
       await db.collection('notes').doc('gone').remove()
       await db.collection('notes').doc('left').update({ data: { n: _.inc(1) } })`,
      undefined,
      one,
    )
    await one.clock.set('2040-01-01T00:00:00Z')
    await two.insert('notes', [{ _id: 'other' }])
    await first.cloud.close()

    const cloud = await start(dataFolder)
    const [again, other] = [cloud.environment('one'), cloud.environment('two')]
    expect(again.documents('made')).toEqual([
      { _id: 'x', at: new Date(7), deep: { list: [1, null] } },
    ])
    expect(again.documents('notes')).toEqual([{ _id: 'left', n: 2 }])
    expect(again.clock.now().toISOString()).toMatch(/^2040-01-01T00:0/)
    expect(other.documents('notes')).toEqual([{ _id: 'other' }])
  })

  test('makes declared documents once', async () => {
    const dataFolder = freshFolder()
    const seeded = { notes: { indexes: [], documents: [{ _id: 'seed', n: 1 }] } }
    const first = await startRunner(seeded, { dataFolder })
    await first.run(`await db.collection('notes').doc('seed').update({ data: { n: 2 } })`)
    const { id } = first.env
    await first.cloud.close()

    const cloud = await startLocalCloud({ functions: {}, collections: seeded, dataFolder })
    open.push(cloud)
    expect(cloud.environment(id).documents('notes')).toEqual([{ _id: 'seed', n: 2 }])
    expect(cloud.environment('new').documents('notes')).toEqual([{ _id: 'seed', n: 1 }])
  })

  test('after a reset finds nothing', async () => {
    const folder = await filledFolder()
    const cloud = await start(folder)
    await cloud.environment('local').reset()
    await open.pop()?.close()

    expect((await start(folder)).environment('local').documents('notes')).toEqual([])
  })
})

describe('the journal', () => {
  test('is cut at a torn end, and that is reported', async () => {
    const folder = await filledFolder()
    const journal = join(folder, 'journal.jsonl')
    const whole = statSync(journal).size
    appendFileSync(journal, '{"n":5,"env":"local","put":[["notes",{"_id":"c"')
    const report = vi.spyOn(console, 'info').mockImplementation(() => {})

    const cloud = await start(folder)

    expect(report).toHaveBeenCalledWith(expect.stringMatching(/torn line \(47 bytes after commit/))
    expect(statSync(journal).size).toBe(whole)
    const notes = cloud.environment('local')
    await notes.insert('notes', [{ _id: 'd' }])
    expect(notes.documents('notes').map(({ _id }) => _id)).toEqual(['a', 'b', 'd'])
    await open.pop()?.close()
    const again = (await start(folder)).environment('local')
    expect(again.documents('notes').map(({ _id }) => _id)).toEqual(['a', 'b', 'd'])
  })

  test('damaged in its middle is not trusted', async () => {
    const folder = await filledFolder()
    const journal = join(folder, 'journal.jsonl')
    const lines = readFileSync(journal, 'utf8').split('\n')
    writeFileSync(journal, [lines[0], 'rubbish', ...lines.slice(2)].join('\n'))

    await expect(start(folder)).rejects.toThrow(/is damaged at commit 2/)
  })

  test('is compacted on start when most of it is outdated', async () => {
    const folder = await filledFolder()
    const journal = join(folder, 'journal.jsonl')
    const cloud = await start(folder)
    const { clock } = cloud.environment('local')
    await Promise.all(Array.from({ length: 1200 }, () => clock.advance(1000)))
    await open.pop()?.close()
    const before = statSync(journal).size
    vi.spyOn(console, 'info').mockImplementation(() => {})

    const again = (await start(folder)).environment('local')

    expect(statSync(journal).size).toBeLessThan(before / 20)
    expect(again.documents('notes')).toEqual([
      { _id: 'a', at: new Date(5) },
      { _id: 'b', words: '好' },
    ])
    expect(again.clock.now().getTime() - Date.now()).toBeGreaterThan(1_100_000)
    await again.insert('notes', [{ _id: 'c' }])
    await open.pop()?.close()
    expect((await start(folder)).environment('local').documents('notes')).toHaveLength(3)
  })

  test('belongs to one local cloud at a time', async () => {
    const folder = await filledFolder()
    writeFileSync(join(folder, 'lock'), String(process.ppid))

    await expect(start(folder)).rejects.toThrow(/is in use by process/)
  })
})

const writer = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database({ throwOnNotFound: false })
const _ = db.command
exports.main = async ({ action, id }) => {
  if (action === 'add') await db.collection('notes').add({ data: { _id: id, ballast: 'x'.repeat(200) } })
  if (action === 'count') await db.collection('accounts').doc('counter').update({ data: { n: _.inc(1) } })
  if (action === 'transfer') {
    try {
      await db.runTransaction(async (t) => {
        await t.collection('accounts').doc('a').update({ data: { n: _.inc(-1) } })
        await t.collection('accounts').doc('b').update({ data: { n: _.inc(1) } })
        await t.collection('ledger').add({ data: { _id: id } })
      }, 0)
    } catch (error) { return 'refused' }
  }
  return 'done'
}`

const startDocuments = [
  { _id: 'a', n: 0 },
  { _id: 'b', n: 0 },
  { _id: 'counter', n: 0 },
]

/** Calls one action after another until the server is gone; what was acknowledged goes to `done`. */
async function keepWriting(server: Server, action: string, name: string, done: string[]) {
  for (let n = 0; ; n++) {
    const id = `${action}-${name}-${n}`
    try {
      const { result } = await server.call('writer', { action, id })
      if (result === 'done') done.push(id)
    } catch {
      return
    }
  }
}

test(
  'no acknowledged write is lost when the process is killed under load, and no half of a transaction stays',
  async () => {
    const data = freshFolder()
    const entries = writeFunctions({ writer })
    const functions = join(entries.writer ?? '', '..', '..')
    const file = join(freshFolder(), 'collections.json')
    const declared = { notes: {}, ledger: {}, accounts: { documents: startDocuments } }
    writeFileSync(file, JSON.stringify(declared))
    const args = ['--functions', functions, '--collections', file, '--data', data]
    const killRounds = Number(process.env.KILL_ROUNDS ?? 5)
    const acknowledged: string[] = []

    for (let round = 0; round < killRounds; round++) {
      const server = await startServer(args)
      await server.call('writer', {})
      const before = acknowledged.length
      const writing = ['add', 'add', 'count', 'transfer', 'transfer'].map((action, n) =>
        keepWriting(server, action, `${round}.${n}`, acknowledged),
      )
      while (acknowledged.length < before + 30) await delay(5)
      await delay(Math.random() * 400)
      await server.end('SIGKILL')
      await Promise.all(writing)
    }

    const survived = await startLocalCloud({ functions: {}, collections: {}, dataFolder: data })
    open.push(survived)
    const local = survived.environment('local')
    const kept = new Set(
      ['notes', 'ledger'].flatMap((name) => local.documents(name)).map(({ _id }) => _id),
    )
    const balance = Object.fromEntries(local.documents('accounts').map(({ _id, n }) => [_id, n]))
    const counted = acknowledged.filter((id) => id.startsWith('count')).length
    const lost =
      acknowledged.filter((id) => !id.startsWith('count') && !kept.has(id)).length +
      Math.max(0, counted - Number(balance.counter))
    recordProof('durability', { killRounds, acknowledged: acknowledged.length, lost })

    expect(lost).toBe(0)
    expect(acknowledged.length).toBeGreaterThan(killRounds * 30 - 1)
    expect(Number(balance.a) + Number(balance.b)).toBe(0)
    expect(balance.b).toBe(local.documents('ledger').length)
  },
  Number(process.env.KILL_ROUNDS ?? 5) * 20_000,
)
