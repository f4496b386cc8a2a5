import { crc32, deflateSync } from 'node:zlib'

const cells = 29
const cellWidth = 8
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG that stands for a mini-program code and differs with its bits. No scanner reads it, as
 * only WeChat can make a real one.
 */
export function codePicture(bits: Buffer): Buffer {
  const width = cells * cellWidth
  const rows: number[] = []
  for (let y = 0; y < width; y++) {
    rows.push(0)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor(y / cellWidth) * cells + Math.floor(x / cellWidth)
      const byte = bits[(cell >> 3) % bits.length] ?? 0
      rows.push(((byte >> (cell % 8)) & 1) === 1 ? 0 : 255)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.from(rows))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
