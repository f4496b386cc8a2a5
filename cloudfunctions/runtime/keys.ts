import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import '#shared/contract/schema'
import { hex } from '#shared/contract/schema'

const versioned = z.object({ current: z.string(), versions: z.record(z.string(), hex(32)) })

const keys = z.object({
  /** Makes a member's document id of an OPENID; never rotated, or everybody would be a stranger. */
  member: hex(32),
  openid: versioned,
  ticket: versioned,
  serial: hex(32),
  certificate: z.object({ keyId: z.string(), privateJwk: z.record(z.string(), z.string()) }),
})
export type Keys = z.infer<typeof keys>

let parsed: { text: string; keys: Keys } | undefined

/** The deployment's secrets, from the function's environment. Throws when they are missing: nothing works without them. */
export function readKeys(): Keys {
  const text = process.env.UG_KEYS ?? ''
  if (parsed?.text !== text) parsed = { text, keys: z.parse(keys, JSON.parse(text)) }
  return parsed.keys
}

const hmacHex = (keyHex: string, message: string) =>
  createHmac('sha256', Buffer.from(keyHex, 'hex')).update(message).digest('hex')

/** The id of a member's document: who does not hold the key cannot link it to an OPENID. */
export const memberDocumentId = (openid: string): string =>
  hmacHex(readKeys().member, `member|${openid}`).slice(0, 40)

/** K_event, hex of 32 bytes. @param version of the ticket key the event was made under */
export function eventKey(eventId: string, version: string): string {
  const master = readKeys().ticket.versions[version]
  if (!master) throw new Error(`ticket key version ${version} is gone`)
  return hmacHex(master, `event|${version}|${eventId}`)
}

export const currentTicketKeyVersion = (): string => readKeys().ticket.current

/** Digest that a certificate's serial is made of: the same fact always has the same serial, and nobody can guess one. */
export const serialDigest = (fact: string): Buffer =>
  createHmac('sha256', Buffer.from(readKeys().serial, 'hex')).update(fact).digest()
