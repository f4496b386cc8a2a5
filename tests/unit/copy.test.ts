import { expect, test } from 'vitest'
import { serialOfInput } from '../../src/pages/community/serial-input'
import { workbenchesOf } from '../../src/pages/me/workbenches-of'
import { languageOf } from '../../src/shared/copy/language'
import {
  dayAndRange,
  dayAndTime,
  dayMark,
  duration,
  fullDate,
  monthTitle,
} from '../../src/shared/copy/time'

const now = new Date('2026-11-26T06:00:00.000Z')

test('instants are said on the community’s clock', () => {
  const tonight = '2026-11-26T12:00:00.000Z'
  const justAfterMidnight = '2026-11-26T16:30:00.000Z'
  const later = ['2026-12-12T05:30:00.000Z', '2026-12-12T09:30:00.000Z'] as const

  expect(dayAndTime('zh', tonight, now)).toBe('今天 20:00')
  expect(dayAndTime('zh', justAfterMidnight, now)).toBe('明天 00:30')
  expect(dayAndRange('zh', ...later, now)).toBe('12 月 12 日 周六 13:30–17:30')
  expect(dayAndRange('en', ...later, now)).toBe('Sat 12 Dec 13:30–17:30')
  expect(dayAndRange('zh', '2026-12-12T15:00:00.000Z', '2026-12-12T17:00:00.000Z', now)).toBe(
    '12 月 12 日 周六 23:00–12 月 13 日 01:00',
  )
  expect(monthTitle('zh', '2027-01-02T00:00:00.000Z', now)).toBe('2027 年 1 月')
  expect(fullDate('en', later[0])).toBe('12 Dec 2026')
  expect(dayMark('zh', '2026-12-03T12:00:00.000Z')).toEqual({ day: '03', weekday: '周四' })
  expect(duration('zh', 3 * 3_600_000)).toBe('3 小时')
})

test('a system language that is not Chinese gets English', () => {
  expect([undefined, 'zh_CN', 'zh-Hant-TW', 'en-US', 'fr'].map(languageOf)).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    'en',
  ])
})

test('a serial is read as people type it', () => {
  expect(serialOfInput('uga 7k4q2 09m2x')).toBe('UGA-7K4Q2-09M2X')
  expect(serialOfInput('UGA-7K4Q2-O9M2X')).toBe('UGA-7K4Q2-09M2X')
  expect(serialOfInput('UGA-7K4Q2')).toBeUndefined()
  expect(serialOfInput('<script>')).toBeUndefined()
})

test('roles open workbenches, each once', () => {
  expect(
    workbenchesOf([{ role: 'organizer' }, { role: 'doorStaff' }, { role: 'speaker' }]),
  ).toEqual(['organizer', 'doorStaff'])
  expect(workbenchesOf([{ role: 'committee' }])).toEqual(['committee'])
  expect(workbenchesOf([])).toEqual([])
})
