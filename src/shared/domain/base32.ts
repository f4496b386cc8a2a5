const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** Crockford's alphabet: no I, L, O, U, so that people can read it aloud. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function encode(bytes: Uint8Array, alphabet: string): string {
  let bits = 0
  let value = 0
  let out = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      out += alphabet.charAt((value >>> (bits - 5)) & 31)
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? out + alphabet.charAt((value << (5 - bits)) & 31) : out
}

/** RFC 4648 base32 without padding, upper case: fits the alphanumeric mode of QR codes. */
export const toBase32 = (bytes: Uint8Array): string => encode(bytes, ALPHABET)

/** Base32 in Crockford's alphabet, for numbers that people read and type. */
export const toReadable = (bytes: Uint8Array): string => encode(bytes, READABLE)
