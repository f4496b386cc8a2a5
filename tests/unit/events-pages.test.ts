import { expect, test } from 'vitest'
import { answersOf, openQuestion } from '../../src/pages/event/answers'
import { nextStep } from '../../src/pages/event/next-step'
import { chapterOf, facetsOf, fits, toggle } from '../../src/pages/events/event-filters'
import { groupByMonth, nextEvent } from '../../src/pages/events/month-groups'
import { emptyProfile, profileOf, profileProblems } from '../../src/pages/join/profile-draft'
import type { EventSummary } from '../../src/shared/contract/event-view'
import type { RegistrationView } from '../../src/shared/contract/registration-view'

const event = (over: Partial<EventSummary> = {}): EventSummary => ({
  eventId: 'e1',
  status: 'published',
  format: 'workshop',
  track: 'cloudNative',
  mode: 'offline',
  chapterId: 'shenzhen',
  chapterName: '深圳分会',
  title: '从单体到容器',
  startsAt: '2026-11-28T05:30:00.000Z',
  endsAt: '2026-11-28T09:30:00.000Z',
  timezone: 'Asia/Shanghai',
  city: '深圳',
  capacity: 50,
  placesLeft: 4,
  waitingCount: 0,
  topicCount: 4,
  membersOnly: false,
  bringLaptop: false,
  ...over,
})

const mine = (status: RegistrationView['status'], checkedInAt?: string): RegistrationView => ({
  eventId: 'e1',
  status,
  displayName: '林一',
  createdAt: '2026-11-01T00:00:00.000Z',
  ...(checkedInAt ? { checkedInAt } : {}),
})

const before = new Date('2026-11-26T00:00:00.000Z')
const after = new Date('2026-11-29T00:00:00.000Z')

test('the one button of an event’s page', () => {
  expect(nextStep(event(), null, before)).toBe('signUp')
  expect(nextStep(event({ placesLeft: 0 }), null, before)).toBe('wait')
  expect(nextStep(event(), mine('confirmed'), before)).toBe('showTicket')
  expect(nextStep(event({ placesLeft: 0 }), mine('pending'), before)).toBe('viewLine')
  expect(nextStep(event(), mine('canceled'), before)).toBe('signUp')
  expect(nextStep(event(), mine('rejected'), before)).toBe('rejected')
  expect(nextStep(event({ status: 'canceled' }), mine('confirmed'), before)).toBe('canceled')
  expect(nextStep(event({ status: 'draft' }), null, before)).toBe('notOpen')
  expect(nextStep(event(), mine('confirmed'), after)).toBe('over')
  expect(nextStep(event(), mine('confirmed', '2026-11-28T05:00:00.000Z'), after)).toBe('showTicket')
})

test('chips are only those that would find something, one value of a kind at a time', () => {
  const events = [event(), event({ mode: 'online', city: undefined, format: 'nightTalk' })]

  expect(facetsOf(events, 'shenzhen')).toEqual([
    { kind: 'chapterId', value: 'shenzhen' },
    { kind: 'city', value: '深圳' },
    { kind: 'mode', value: 'online' },
    { kind: 'track', value: 'cloudNative' },
    { kind: 'format', value: 'workshop' },
    { kind: 'format', value: 'nightTalk' },
  ])
  const inShenzhen = toggle({}, { kind: 'city', value: '深圳' })
  expect(inShenzhen).toEqual({ city: '深圳' })
  expect(toggle(inShenzhen, { kind: 'mode', value: 'online' })).toEqual({ mode: 'online' })
  expect(toggle(inShenzhen, { kind: 'city', value: '深圳' })).toEqual({})
  expect(toggle(inShenzhen, { kind: 'track', value: 'genAi' })).toEqual({
    city: '深圳',
    track: 'genAi',
  })
})

test('a filter answers from what the phone has already', () => {
  expect(fits(event(), {})).toBe(true)
  expect(fits(event(), { city: '深圳', track: 'cloudNative' })).toBe(true)
  expect(fits(event(), { city: '深圳', track: 'genAi' })).toBe(false)
  expect(fits(event({ city: undefined }), { city: '深圳' })).toBe(false)
})

test('my chapter is the one I organize, else the one I go to most', () => {
  const visit = (chapterId: string) => ({ event: { chapterId } })

  expect(chapterOf([], [])).toBeUndefined()
  expect(chapterOf([], [visit('a'), visit('b'), visit('b')])).toBe('b')
  expect(chapterOf([{ scope: { kind: 'chapter', chapterId: 'c' } }], [visit('a')])).toBe('c')
})

test('events are grouped by the community’s month, and the last month may go on', () => {
  const nov = event()
  const dec = event({ eventId: 'e2', startsAt: '2026-11-30T16:30:00.000Z' })

  expect(groupByMonth([nov, dec], true)).toEqual([
    { month: '2026-11', events: [nov], isComplete: true },
    { month: '2026-12', events: [dec], isComplete: false },
  ])
  expect(nextEvent([event({ status: 'canceled' }), dec])).toBe(dec)
})

const questions = [
  { questionId: 'q1', text: '为什么来', kind: 'text' as const, options: [], isRequired: false },
  {
    questionId: 'q2',
    text: '跑在哪',
    kind: 'single' as const,
    options: ['云', '机房'],
    isRequired: true,
  },
  {
    questionId: 'q3',
    text: '想听',
    kind: 'multiple' as const,
    options: ['甲', '乙'],
    isRequired: false,
  },
]

test('answers that were left empty are not sent, and a required one is waited for', () => {
  expect(openQuestion(questions, {})).toBe('q2')
  expect(openQuestion(questions, { q2: '云' })).toBeUndefined()
  expect(answersOf(questions, { q1: '  ', q2: '云', q3: ['甲', '乙'] })).toEqual([
    { questionId: 'q2', choices: ['云'] },
    { questionId: 'q3', choices: ['甲', '乙'] },
  ])
  expect(answersOf(questions, { q1: ' 学习 ', q3: [] })).toEqual([
    { questionId: 'q1', text: '学习' },
  ])
})

test('a profile is complete with a name and an identity, and a company once a relation is given', () => {
  expect(profileProblems(emptyProfile)).toEqual(['displayName', 'identity'])
  const known = { ...emptyProfile, displayName: ' 林一 ', identity: 'professional' as const }
  expect(profileOf(known)).toEqual({ displayName: '林一', identity: 'professional' })
  expect(profileOf({ ...known, hasRelation: true })).toBeUndefined()
  expect(profileOf({ ...known, hasRelation: true, company: '云帆' })).toEqual({
    displayName: '林一',
    identity: 'professional',
    relation: { kind: 'customer', company: '云帆' },
  })
})
