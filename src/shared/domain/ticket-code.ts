import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { toBase32, toReadable } from './base32'
import { eventTag } from './ids'
import { utf8Bytes } from './utf8'

/** How long one code is shown, in milliseconds. */
export const WINDOW_MS = 30_000
/** Windows before and after the current one that a door still takes: clocks differ a little. */
export const WINDOW_TOLERANCE = 1

const PREFIX = 'UG1'
const CODE = /^UG1\.([A-Z2-7]{6})\.([A-Z2-7]{20})\.([0-9A-Z]{5,8})\.([A-Z2-7]{16})$/

const mac = (keyHex: string, message: string) =>
  hmac(sha256, hexToBytes(keyHex), utf8Bytes(message))

/** K_ticket: what its owner's phone holds, hex of 32 bytes. @param eventKey K_event, hex of 32 bytes */
export const ticketKey = (eventKey: string, ticketRef: string): string =>
  bytesToHex(mac(eventKey, `ticket|${ticketRef}`))

/** The 30-second window an instant lies in. */
export const windowAt = (now: Date): number => Math.floor(now.getTime() / WINDOW_MS)

/** Milliseconds until the code on the screen changes. */
export const windowEndsIn = (now: Date): number => WINDOW_MS - (now.getTime() % WINDOW_MS)

const signature = (key: string, window: number) =>
  toBase32(mac(key, `window|${window}`).slice(0, 10))

/**
 * The code of a ticket at an instant: `UG1.<event tag>.<ticketRef>.<window>.<mac>`, 55 characters of the QR alphanumeric
 * alphabet, made on the phone without a network.
 * @param key K_ticket, hex of 32 bytes @param ticketRef 96 bits in base32, 20 characters
 */
export function ticketCode(eventId: string, ticketRef: string, key: string, now: Date): string {
  const window = windowAt(now)
  return [
    PREFIX,
    eventTag(eventId),
    ticketRef,
    window.toString(36).toUpperCase(),
    signature(key, window),
  ].join('.')
}

export interface ParsedCode {
  eventTag: string
  ticketRef: string
  window: number
  signature: string
}

/** The parts of a code, or undefined for anything that is not one of our tickets. */
export function parseCode(code: string): ParsedCode | undefined {
  const parts = CODE.exec(code)
  if (!parts) return undefined
  const [, tag = '', ticketRef = '', window = '', mac = ''] = parts
  return { eventTag: tag, ticketRef, window: Number.parseInt(window, 36), signature: mac }
}

export type CodeAge = 'fresh' | 'stale' | 'forged'

/** Whether a parsed code was made with this event's key, and in an acceptable window. @param eventKey K_event, hex */
export function codeAge(parsed: ParsedCode, eventKey: string, now: Date): CodeAge {
  const expected = signature(ticketKey(eventKey, parsed.ticketRef), parsed.window)
  if (expected !== parsed.signature) return 'forged'
  const age = windowAt(now) - parsed.window
  return Math.abs(age) <= WINDOW_TOLERANCE ? 'fresh' : 'stale'
}

/** What logs and door packs call a ticket: tells nothing about the ticket to whoever has not seen its code. Hex of 16 bytes. */
export const ticketHash = (ticketRef: string): string =>
  bytesToHex(sha256(utf8Bytes(`ticket-hash|${ticketRef}`)).slice(0, 16))

/** The number that people read on a ticket, e.g. `7K4-092`. Not a secret, and no way in by itself. */
export function ticketNumber(ticketRef: string): string {
  const digest = sha256(utf8Bytes(`ticket-number|${ticketRef}`))
  const tail = (((digest[4] ?? 0) << 8) | (digest[5] ?? 0)) % 1000
  return `${toReadable(digest.slice(0, 2)).slice(0, 3)}-${String(tail).padStart(3, '0')}`
}
