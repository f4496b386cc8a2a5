import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { projectRoot } from '../../config/cloudfunctions'

const weights = ['400', '700']

/**
 * Environment variables with which a browser finds a Chinese font. Empty where one is installed,
 * and on systems that always have one.
 */
export async function chineseFontConfig(): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || hasChineseFont()) return {}
  const folder = join(tmpdir(), 'ug-china-fonts')
  const config = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  for (const weight of weights) {
    const font = join(folder, `noto-sans-sc-${weight}.ttf`)
    if (!existsSync(font)) writeWhole(font, unpackWoff(readFileSync(packedFont(weight))))
  }
  writeWhole(config, fontsConf(folder))
  return { FONTCONFIG_FILE: config }
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

const packedFont = (weight: string) =>
  join(
    projectRoot,
    'node_modules/@fontsource/noto-sans-sc/files',
    `noto-sans-sc-chinese-simplified-${weight}-normal.woff`,
  )

/** Several test files may start at once; none may read a file half written. */
function writeWhole(file: string, content: Buffer | string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`

/**
 * A TrueType font out of its WOFF 1.0 wrapping: the same tables, each perhaps deflated.
 * Source: W3C "WOFF File Format 1.0", sections 4 and 5; OpenType "Organization of an OpenType Font".
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF font')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, 44 + index * 20))
  const header = Buffer.alloc(12 + count * 16)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * 16, 10)

  let offset = header.length
  const bodies = tables.map(({ tag, checksum, body }, index) => {
    const entry = 12 + index * 16
    tag.copy(header, entry)
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(body.length, entry + 12)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    offset += padded.length
    return padded
  })
  return Buffer.concat([header, ...bodies])
}

function readTable(woff: Buffer, at: number) {
  const offset = woff.readUInt32BE(at + 4)
  const packedLength = woff.readUInt32BE(at + 8)
  const length = woff.readUInt32BE(at + 12)
  const packed = woff.subarray(offset, offset + packedLength)
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    body: packedLength < length ? inflateSync(packed) : packed,
  }
}
