import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serialMeant, serialOf } from '#shared/domain/certificates'

const readable = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const serials = fc
  .array(fc.nat(31), { minLength: 10, maxLength: 10 })
  .map((letters) => serialOf('attendance', letters.map((at) => readable.charAt(at)).join('')))

test('a serial is understood in lower case, without hyphens, in full width, and with its look-alikes', () => {
  fc.assert(
    fc.property(serials, fc.constantFrom('I', 'L', 'i', 'l'), (serial, one) => {
      const number = serial.slice(3).replaceAll('1', one).replaceAll('0', 'o')
      for (const typed of [
        serial,
        serial.toLowerCase(),
        serial.replaceAll('-', ''),
        ` ${serial.replaceAll('-', ' – ')} `,
        `UGA${number}`,
        serial.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      ])
        expect(serialMeant(typed)).toBe(serial)
    }),
  )
})

test.each([
  '',
  'UGA',
  'UGA-7K4Q2',
  'UGA-7K4Q2-09M2U',
  'UGA-7K4Q2-09M2X9',
  'XYA-7K4Q2-09M2X',
  '../../keys',
])('“%s” can be no serial', (typed) => {
  expect(serialMeant(typed)).toBeUndefined()
})
