import fc from 'fast-check'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { qrPng } from '../../src/components/qr-png'

const PREFIX = 'data:image/png;base64,'

function read(url: string) {
  const { data, width, height } = PNG.sync.read(Buffer.from(url.slice(PREFIX.length), 'base64'))
  return { text: jsQR(new Uint8ClampedArray(data), width, height)?.data, data, width, height }
}

test('draws a code that a scanner reads back', () => {
  const url = qrPng('7K4ABCDEFGHJKMNPQRST.0123456789ABCD')

  expect(url.startsWith(PREFIX)).toBe(true)
  expect(read(url).text).toBe('7K4ABCDEFGHJKMNPQRST.0123456789ABCD')
})

test('keeps four modules of white around the code', () => {
  const { data, width } = read(qrPng('A'))
  const edge = Array.from({ length: width * 4 * 6 }, (_, pixel) => data[pixel * 4])

  expect(new Set(edge)).toEqual(new Set([255]))
})

test('carries any text of the dense alphabet, and small enough for one setData', () => {
  const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:']
  const text = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 90 })
    .map((characters) => characters.join(''))
  fc.assert(
    fc.property(text, (content) => {
      const url = qrPng(content)
      expect(read(url).text).toBe(content)
      expect(url.length).toBeLessThan(40_000)
    }),
    { numRuns: 25 },
  )
})
