import { expect, test } from 'vitest'
import { CLIENT_VERSION } from '#shared/contract/envelope'
import { recordProof } from '../support/proof'
import { newNonce, openWorld } from '../support/world'
import { actions } from './actions'
import { spoil } from './malformed'
import { samples } from './samples'
import { writesSince } from './writes'

test('every malformed input of every action answers invalid_input with a path and writes nothing', async () => {
  const world = await openWorld()
  const admin = await world.admin()
  const mark = world.environment.trace.mark()
  const wrong: string[] = []
  let tried = 0

  for (const [action, promise] of actions) {
    for (const { where, input } of spoil(promise.input, samples[action])) {
      tried += 1
      const reply = await admin.send({
        action,
        input,
        clientVersion: CLIENT_VERSION,
        requestId: newNonce(),
        nonce: newNonce(),
      })
      const isRefused =
        !reply.ok && reply.refusal.code === 'invalid_input' && Boolean(reply.refusal.path)
      if (!isRefused) wrong.push(`${action} ${where} → ${JSON.stringify(reply).slice(0, 160)}`)
    }
  }
  const wrote = writesSince(world.environment, mark)
  recordProof('contract.malformed', {
    malformedTried: tried,
    malformedRefused: tried - wrong.length,
    wroteOnRefusal: wrote.length,
  })

  expect(wrong).toEqual([])
  expect(wrote).toEqual([])
}, 120_000)

test('every part of the envelope is checked too, and an action that writes needs a nonce', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')
  const good = {
    action: 'registrations.cancel',
    input: { eventId: 'ev1' },
    clientVersion: CLIENT_VERSION,
    requestId: newNonce(),
    nonce: newNonce(),
  }
  const bad: [string, unknown][] = [
    ['action', null],
    ['input', 'text'],
    ['action', { ...good, action: 'constructor.name' }],
    ['action', { ...good, action: '__proto__.toString' }],
    ['action', { ...good, action: 'registrations.constructor' }],
    ['action', { ...good, action: 7 }],
    ['nonce', { ...good, nonce: undefined }],
    ['nonce', { ...good, nonce: 'x' }],
    ['requestId', { ...good, requestId: '<script>' }],
    ['clientVersion', { ...good, clientVersion: '1' }],
    ['stranger', { ...good, stranger: 1 }],
  ]
  for (const [path, event] of bad) {
    const reply = await lin.send(event)
    expect(reply, JSON.stringify(event)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', path },
    })
  }
})

test('the cloud answers one older client version, and tells an older one to update', async () => {
  const world = await openWorld()
  const lin = await world.person('林一')

  const older = await lin.call('members.me', {}, { clientVersion: CLIENT_VERSION - 1 })
  const ancient = await lin.call('members.me', {}, { clientVersion: CLIENT_VERSION - 2 })

  expect(older.ok).toBe(true)
  expect(ancient).toMatchObject({
    ok: false,
    refusal: { code: CLIENT_VERSION < 2 ? 'invalid_input' : 'update_required' },
  })
})
