import { expect, test } from 'vitest'
import { afterTheEvent } from '../support/after-the-event'
import { everyPoint } from '../support/every-point'
import { openGate } from '../support/gate'
import { openDoors } from '../support/open-doors'
import { recordProof } from '../support/proof'
import type { World } from '../support/world'

const checkInsOf = (world: World) =>
  world.environment.documents('registrations').map(({ checkIns }) => checkIns)

/** A ticket that was scanned at the door and not delivered yet. */
async function scanned() {
  const { world, eventId, first, volunteer } = await openDoors()
  const gate = await openGate(world, volunteer, eventId, '东门')
  const { scan } = gate.scan(await world.codeOf(first, eventId))
  return { world, eventId, person: volunteer, gate, scan }
}

test('a scan that dies between any two database calls is one admission and one line when it is sent again', async () => {
  const seen = await everyPoint('checkIns.record', async () => {
    const { world, eventId, person, gate, scan } = await scanned()
    return {
      world,
      person,
      input: { eventId, deviceId: gate.deviceId, scans: [scan] },
      healed(answer) {
        expect(answer).toMatchObject({ results: [{ nonce: scan.nonce, answer: 'ok' }] })
        expect(checkInsOf(world)).toMatchObject([{ entry: { nonce: scan.nonce } }])
        expect(world.environment.documents('scans')).toHaveLength(1)
      },
    }
  })

  recordProof('crash.checkIns-record', seen)
  expect(seen).toMatchObject({ databaseCalls: 3, pointsTried: 6, healed: 6 })
}, 120_000)

test('an undo that dies between any two database calls is finished by its retry, with one entry on record', async () => {
  const seen = await everyPoint('checkIns.undo', async () => {
    const { world, eventId, person, gate, scan } = await scanned()
    await gate.deliver()
    const { deviceId } = gate
    return {
      world,
      person,
      input: { eventId, deviceId, scanNonce: scan.nonce, reason: 'mistake' as const },
      healed(answer) {
        expect(answer).toEqual({ undone: true })
        expect(checkInsOf(world)).toEqual([{}])
        expect(world.environment.documents('scans')).toMatchObject([
          { undo: { reason: 'mistake' } },
        ])
        const entries = world.environment.documents('auditEntries')
        expect(entries.filter(({ action }) => action === 'checkIns.undo')).toHaveLength(1)
      },
    }
  })

  recordProof('crash.checkIns-undo', seen)
  expect(seen.healed).toBe(seen.pointsTried)
}, 120_000)

test('a claim that dies between any two database calls is one certificate when it is tapped again', async () => {
  const seen = await everyPoint('certificates.claim', async () => {
    const { world, eventId, lin } = await afterTheEvent()
    return {
      world,
      person: lin,
      input: { eventId, name: '林一凡' },
      healed(answer) {
        expect(answer).toMatchObject({ certificate: { name: '林一凡', state: 'valid' } })
        expect(world.environment.documents('certificates')).toHaveLength(1)
      },
    }
  })

  recordProof('crash.certificates-claim', seen)
  expect(seen.healed).toBe(seen.pointsTried)
}, 120_000)
