import { createHash, randomBytes } from 'node:crypto'
import { toBase32, toReadable } from '#shared/domain/base32'

/** A random id of lower-case base32. @param characters 5 bits each */
export const randomId = (characters: number): string =>
  toBase32(randomBytes(Math.ceil((characters * 5) / 8)))
    .slice(0, characters)
    .toLowerCase()

/** The id that one intention of one person makes, so that a retry makes the same thing and not a second one. */
export const intendedId = (characters: number, ...parts: readonly string[]): string =>
  toBase32(createHash('sha256').update(parts.join('|')).digest())
    .slice(0, characters)
    .toLowerCase()

/** A ticketRef: 96 random bits in base32, 20 characters. */
export const randomTicketRef = (): string => toBase32(randomBytes(13)).slice(0, 20)

/** A code that people type or read out, 60 bits, e.g. `7K4Q-09M2-XPRT`. */
export const randomCode = (): string =>
  (toReadable(randomBytes(8)).slice(0, 12).match(/.{4}/g) ?? []).join('-')
