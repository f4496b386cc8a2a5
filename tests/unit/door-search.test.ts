import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasInName, isSameNumber, maskName } from '#shared/domain/door-search'

test.each([
  ['林一', '林*'],
  ['林小明', '林*'],
  ['林', '*'],
  ['Lin', 'L***n'],
  ['Ada Wong', 'A***g'],
  ['Al', 'A*'],
  ['👩‍💻 Mei', '👩*'],
  ['', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a mask never shows more than two characters of a name, nor how long it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), (name) => {
      const shown = Array.from(maskName(name)).filter((character) => character !== '*')
      expect(shown.length).toBeLessThanOrEqual(2)
      expect(Array.from(maskName(name)).length).toBeLessThanOrEqual(5)
    }),
  )
})

test('a name is found by two of its characters, whatever their case or width', () => {
  const person = { displayName: 'Lina', surname: '王' }

  expect(hasInName(person, 'lin')).toBe(true)
  expect(hasInName(person, 'ＬＩＮ')).toBe(true)
  expect(hasInName(person, '王l')).toBe(true)
  expect(hasInName(person, 'l')).toBe(false)
  expect(hasInName(person, ' l ')).toBe(false)
  expect(hasInName(person, 'mei')).toBe(false)
})

test('a number is found as a whole, however it was typed', () => {
  for (const typed of ['7K4-092', '7k4092', '7k4 o92', '7K4-O92'])
    expect(isSameNumber('7K4-092', typed)).toBe(true)
  for (const typed of ['7K4', '092', '7K4-09', '7K4-0921'])
    expect(isSameNumber('7K4-092', typed)).toBe(false)
})
