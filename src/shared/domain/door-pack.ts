import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { ticketHash } from './ticket-code'
import { utf8Bytes, utf8Text } from './utf8'

/** What a door may know of a person, once it has seen the ticket. */
export interface DoorPerson {
  displayName: string
  surname?: string
  ticketNumber: string
  /** Whether this ticket admits. */
  status: 'confirmed' | 'canceled' | 'revoked'
  isFirstTime?: boolean
}

/** One line of the pack: found by the ticket's hash, readable only with the ticketRef itself. */
export interface SealedPerson {
  ticketHash: string
  sealed: string
}

const SALT_BYTES = 12
const TAG_BYTES = 16

function keystream(ticketRef: string, salt: Uint8Array, length: number): Uint8Array {
  return hkdf(sha256, utf8Bytes(ticketRef), salt, utf8Bytes('door-pack|stream'), length)
}
function tag(ticketRef: string, salt: Uint8Array, body: Uint8Array): Uint8Array {
  const key = hkdf(sha256, utf8Bytes(ticketRef), salt, utf8Bytes('door-pack|tag'), 32)
  return hmac(sha256, key, body).slice(0, TAG_BYTES)
}

/**
 * Seals what the door shows under a key derived from the ticketRef (96 random bits), so that a lost door phone reveals nobody
 * whose code it has not seen, not even to somebody who holds the event's key.
 * @param salt 12 random bytes, never used twice for one ticket
 */
export function sealPerson(ticketRef: string, person: DoorPerson, salt: Uint8Array): SealedPerson {
  const plain = utf8Bytes(JSON.stringify(person))
  const stream = keystream(ticketRef, salt, plain.length)
  const body = plain.map((byte, at) => byte ^ (stream[at] ?? 0))
  return {
    ticketHash: ticketHash(ticketRef),
    sealed: bytesToHex(concatBytes(salt, tag(ticketRef, salt, body), body)),
  }
}

/** Opens one line of the pack with the ticketRef that the scanned code carries; undefined if it was altered or is another's. */
export function openPerson(ticketRef: string, line: SealedPerson): DoorPerson | undefined {
  const bytes = hexToBytes(line.sealed)
  const salt = bytes.slice(0, SALT_BYTES)
  const body = bytes.slice(SALT_BYTES + TAG_BYTES)
  const given = bytesToHex(bytes.slice(SALT_BYTES, SALT_BYTES + TAG_BYTES))
  if (bytesToHex(tag(ticketRef, salt, body)) !== given) return undefined
  const stream = keystream(ticketRef, salt, body.length)
  return JSON.parse(utf8Text(body.map((byte, at) => byte ^ (stream[at] ?? 0)))) as DoorPerson
}
