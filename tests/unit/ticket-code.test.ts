import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeAge,
  parseCode,
  ticketCode,
  ticketHash,
  ticketKey,
  ticketNumber,
  WINDOW_MS,
  windowEndsIn,
} from '#shared/domain/ticket-code'

const eventId = 'k7m2p4q4r5s3'
const eventKey = '3b'.repeat(32)
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const refs = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 20, maxLength: 20 })
  .map((letters) => letters.map((at) => base32.charAt(at)).join(''))
const instants = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2099-01-01') })
  .map((at) => new Date(at))
const codeAt = (ref: string, now: Date) => ticketCode(eventId, ref, ticketKey(eventKey, ref), now)
const ageAt = (code: string, now: Date, key = eventKey) => {
  const parsed = parseCode(code)
  return parsed && codeAge(parsed, key, now)
}

test('a code is short and of the letters that make a small QR code', () => {
  fc.assert(
    fc.property(refs, instants, (ref, now) => {
      const code = codeAt(ref, now)
      expect(code.length).toBeLessThan(60)
      expect(code).toMatch(/^[0-9A-Z.]+$/)
      expect(parseCode(code)).toMatchObject({ ticketRef: ref })
    }),
  )
})

test('a code is fresh in its window and the ones beside it, and stale in every other', () => {
  fc.assert(
    fc.property(refs, instants, fc.integer({ min: -9, max: 9 }), (ref, now, windows) => {
      const later = new Date(now.getTime() + windows * WINDOW_MS)
      expect(ageAt(codeAt(ref, now), later)).toBe(Math.abs(windows) <= 1 ? 'fresh' : 'stale')
    }),
  )
})

test('whatever letter of a code is changed, it is no longer that ticket', () => {
  fc.assert(
    fc.property(refs, instants, fc.nat(), fc.nat(31), (ref, now, at, letter) => {
      const code = codeAt(ref, now)
      const place = at % code.length
      const changed = code.slice(0, place) + base32.charAt(letter) + code.slice(place + 1)
      fc.pre(changed !== code)
      const parsed = parseCode(changed)
      // The event's tag is no part of the signature: the door compares it with its own event.
      const isOtherEvent = parsed && parsed.eventTag !== parseCode(code)?.eventTag
      expect(isOtherEvent ? 'forged' : (ageAt(changed, now) ?? 'forged')).toBe('forged')
    }),
  )
})

test('another event’s key makes no code of this event', () => {
  fc.assert(
    fc.property(refs, instants, (ref, now) => {
      expect(ageAt(codeAt(ref, now), now, 'c4'.repeat(32))).toBe('forged')
    }),
  )
})

test('anything else is not a ticket', () => {
  fc.assert(fc.property(fc.string(), (text) => parseCode(text) === undefined))
})

test('the ring of seconds ends when the code changes', () => {
  fc.assert(
    fc.property(refs, instants, (ref, now) => {
      const left = windowEndsIn(now)
      const at = (offset: number) => codeAt(ref, new Date(now.getTime() + offset))
      expect(at(left - 1)).toBe(at(0))
      expect(at(left)).not.toBe(at(0))
    }),
  )
})

test('a ticket has one number and one hash, and neither contains the ticket', () => {
  fc.assert(
    fc.property(refs, (ref) => {
      expect(ticketNumber(ref)).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-\d{3}$/)
      expect(ticketHash(ref)).toMatch(/^[0-9a-f]{32}$/)
      expect(ticketHash(ref)).toBe(ticketHash(ref))
    }),
  )
})
