import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { functionsFolder } from '../../config/cloudfunctions'
import { openWorld } from '../support/world'

/** The shipped bundle, run by a module that notes every address a socket is opened to. */
const watching = (bundle: string) => `
const { Socket } = require('node:net')
const connect = Socket.prototype.connect
Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  console.log('socket to ' + (options.host ?? options.path ?? 'localhost'))
  return connect.apply(this, args)
}
module.exports = require(${JSON.stringify(bundle)})
`

test('no request of the genuine SDK leaves 127.0.0.1', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const folder = await mkdtemp(join(tmpdir(), 'watched-'))
  const entry = join(folder, 'index.js')
  await writeFile(entry, watching(join(functionsFolder, 'api', 'index.js')))
  world.environment.useFunctions({ api: { entry } })
  const mark = world.environment.trace.mark()

  const lin = await world.person('林一')
  await lin.must('registrations.signUp', {
    eventId,
    answers: [],
    ifFull: 'ask',
    permits: ['reminder'],
  })
  await (await world.organizer()).must('events.cancel', { eventId, reason: '场地停电' })

  const logs = world.environment.trace.since(mark).flatMap((invocation) => invocation.logs)
  const hosts = new Set(logs.flatMap((line) => /socket to (\S+)/.exec(line)?.slice(1) ?? []))
  expect([...hosts]).toEqual(['127.0.0.1'])
})
