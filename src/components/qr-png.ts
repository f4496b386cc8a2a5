import { encode } from 'uqr'

const QUIET_MODULES = 4
const PIXELS_PER_MODULE = 6

/**
 * A QR code as a PNG data URL: dark on white, with its quiet zone, one bit a pixel. An image needs no
 * canvas, and PNG is what every version of WeChat shows.
 * @param content best in uppercase letters, digits and ` $%*+-./:`, which QR codes hold densely
 */
export function qrPng(content: string): string {
  const { data, size } = encode(content, { ecc: 'M', border: 0 })
  const modules = size + QUIET_MODULES * 2
  const pixels = modules * PIXELS_PER_MODULE
  const rowBytes = Math.ceil(pixels / 8)
  const rows = new Uint8Array((rowBytes + 1) * pixels)
  for (let y = 0; y < pixels; y++) {
    const start = y * (rowBytes + 1) + 1
    const line = data[Math.floor(y / PIXELS_PER_MODULE) - QUIET_MODULES]
    for (let x = 0; x < rowBytes * 8; x++) {
      const isDark = line?.[Math.floor(x / PIXELS_PER_MODULE) - QUIET_MODULES] ?? false
      if (!isDark) rows[start + (x >> 3)] = (rows[start + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return `data:image/png;base64,${base64(png(pixels, rows))}`
}

function png(pixels: number, rows: Uint8Array): Uint8Array {
  const oneBitGray = [1, 0, 0, 0, 0]
  return joined([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', joined([uint32(pixels), uint32(pixels), oneBitGray])),
    chunk('IDAT', stored(rows)),
    chunk('IEND', []),
  ])
}

/** A zlib stream of uncompressed blocks: a code of a few kilobytes does not deserve a compressor. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: ArrayLike<number>[] = [[0x78, 0x01]]
  for (let start = 0; start < bytes.length; start += 0xffff) {
    const block = bytes.subarray(start, start + 0xffff)
    const isLast = start + block.length === bytes.length ? 1 : 0
    const { length } = block
    const inverse = ~length & 0xffff
    parts.push([isLast, length & 0xff, length >> 8, inverse & 0xff, inverse >> 8], block)
  }
  parts.push(uint32(adler32(bytes)))
  return joined(parts)
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const name = Array.from(type, (letter) => letter.charCodeAt(0))
  const body = joined([name, data])
  return joined([uint32(data.length), body, uint32(crc32(body))])
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return ((high << 16) | low) >>> 0
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Mini-programs have no btoa. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += LETTERS.charAt(bits >> 18) + LETTERS.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : LETTERS.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : LETTERS.charAt(bits & 63)
  }
  return text
}
