import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DoorPerson, openPerson, sealPerson } from '#shared/domain/door-pack'
import { ticketHash } from '#shared/domain/ticket-code'

const ref = 'ABCDEFGHIJKLMNOPQRST'
const salts = fc.uint8Array({ minLength: 12, maxLength: 12 })
const people: fc.Arbitrary<DoorPerson> = fc.record(
  {
    displayName: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    surname: fc.string({ maxLength: 10, unit: 'grapheme' }),
    ticketNumber: fc.constant('7K4-092'),
    status: fc.constantFrom('confirmed', 'canceled', 'revoked'),
    isFirstTime: fc.boolean(),
  },
  { requiredKeys: ['displayName', 'ticketNumber', 'status'] },
)

test('who has seen the ticket reads its line, whatever the name', () => {
  fc.assert(
    fc.property(people, salts, (person, salt) => {
      const line = sealPerson(ref, person, salt)
      expect(line.ticketHash).toBe(ticketHash(ref))
      expect(openPerson(ref, line)).toEqual(person)
    }),
  )
})

test('another ticket, and any changed byte, reads nothing', () => {
  fc.assert(
    fc.property(people, salts, fc.nat(), (person, salt, at) => {
      const line = sealPerson(ref, person, salt)
      const place = at % line.sealed.length
      const flipped = (Number.parseInt(line.sealed.charAt(place), 16) ^ 1).toString(16)
      const sealed = line.sealed.slice(0, place) + flipped + line.sealed.slice(place + 1)
      expect(openPerson(ref, { ...line, sealed })).toBeUndefined()
      expect(openPerson('BBCDEFGHIJKLMNOPQRST', line)).toBeUndefined()
    }),
  )
})

test('the same person sealed twice looks different, and no name is seen in it', () => {
  const person = { displayName: '林一', ticketNumber: '7K4-092', status: 'confirmed' } as const
  const first = sealPerson(ref, person, new Uint8Array(12).fill(1))
  const second = sealPerson(ref, person, new Uint8Array(12).fill(2))

  expect(first.sealed.slice(24)).not.toBe(second.sealed.slice(24))
  expect(first.sealed).not.toContain(Buffer.from('林一').toString('hex'))
  expect(first.sealed).not.toContain(Buffer.from('confirmed').toString('hex'))
})
