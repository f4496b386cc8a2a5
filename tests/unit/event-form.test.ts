import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventDraft } from '#shared/contract/event-view'
import { eventFormCopy } from '#shared/copy/event-form'
import { communityTime } from '#shared/domain/community-time'
import { checkFormat } from '#shared/domain/format-check'
import { formats } from '#shared/domain/formats'
import { differing } from '../../src/organizer/edit/differing'
import { draftOf } from '../../src/organizer/edit/event-draft'
import { factsOf, missingIn, movedTo } from '../../src/organizer/edit/event-form'
import { nextSlot } from '../../src/organizer/edit/slots'
import { inFormat, templateOf } from '../../src/organizer/edit/templates'

const now = new Date('2026-09-21T02:00:00.000Z')
/** The golden week of 2026, with a Thursday in it. */
const holidays = {
  '2026': ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'],
  '2027': ['2027-01-01'],
}
const facts = { chapterId: 'shenzhen', now, holidays, names: eventFormCopy.zh.names }
const venue = { name: '科技园 B1', city: '深圳', address: '虚构路 1 号', directions: '' }

describe('the next slot', () => {
  test('of a NightTalk is a Thursday from 20:00 to 21:00, never on a holiday', () => {
    const anyDay = fc.date({
      min: new Date('2026-01-01T00:00:00.000Z'),
      max: new Date('2027-06-01T00:00:00.000Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, (from) => {
        const { startsAt, endsAt } = nextSlot('nightTalk', from, holidays)
        const start = communityTime(startsAt)
        expect([start.weekday, start.time, communityTime(endsAt).time]).toEqual([
          4,
          '20:00',
          '21:00',
        ])
        expect(holidays[String(start.year) as '2026']).not.toContain(start.date)
        expect(Date.parse(startsAt)).toBeGreaterThan(from.getTime())
      }),
    )
  })

  test('skips the Thursday of the golden week', () => {
    const from = new Date('2026-09-28T02:00:00.000Z')
    expect(communityTime(nextSlot('nightTalk', from, holidays).startsAt).date).toBe('2026-10-08')
  })

  test('of a meetup is a Saturday afternoon', () => {
    const { startsAt, endsAt } = nextSlot('handsOn', now, holidays)
    const start = communityTime(startsAt)
    expect([start.weekday, start.time, communityTime(endsAt).time]).toEqual([6, '13:30', '17:30'])
  })
})

describe('a template', () => {
  test.each(formats)('of %s breaks no rule once its blanks are filled in', (format) => {
    const form = templateOf(format, { ...facts, lastVenue: venue, lastLink: 'https://x.invalid' })
    const filled = {
      ...form,
      title: '从单体到容器',
      series: { ...form.series, title: '向量数据库选型' },
      agenda: form.agenda.map((session) => ({ ...session, title: session.title || '一个主题' })),
      affirmed: [
        ...(['renownedGuests', 'liveDemo', 'questionsAndAnswers', 'guidedProject'] as const),
      ],
    }

    expect(checkFormat(factsOf(filled), holidays)).toEqual([])
    expect(missingIn(filled)).toEqual([])
    expect(eventDraft.parse(draftOf(filled))).toEqual(draftOf(filled))
  })

  test('of a workshop asks for its topics and its venue, and cites where that is written', () => {
    const form = templateOf('workshop', facts)

    expect(missingIn(form)).toEqual(['title'])
    expect(checkFormat(factsOf(form), holidays)).toMatchObject([
      { rule: 'venue_needed', section: 'formats.meetup' },
      { rule: 'topics', section: 'formats.meetup', limit: '4–5', actual: 0 },
    ])
  })

  test('of another format keeps what was written', () => {
    const form = { ...templateOf('workshop', facts), title: '从单体到容器', venue }

    const panel = inFormat(form, templateOf('panel', facts))

    expect(panel).toMatchObject({ format: 'panel', title: '从单体到容器', venue })
  })
})

describe('the form', () => {
  const form = { ...templateOf('workshop', facts), title: '从单体到容器', venue }

  test('moves the end and the agenda along with the start', () => {
    const moved = movedTo(form, '2026-10-17T09:00')

    expect(moved.endsAt).toBe('2026-10-17T13:00')
    expect(moved.agenda.map(({ time }) => time)).toEqual(['09:10', '10:00', '11:00', '12:00'])
  })

  test('leaves out what is empty, and never sends a half-typed venue', () => {
    const half = { ...form, venue: { ...venue, address: '' } }

    expect(draftOf(half)).not.toHaveProperty('venue')
    expect(missingIn(half)).toEqual(['venue'])
    expect(draftOf(form).agenda).toEqual([])
  })

  test('says in which parts two versions differ', () => {
    const theirs = { ...form, title: '从容器到单体', capacity: 90, onlineLink: 'ignored offline' }

    expect(differing(form, theirs)).toEqual(['title', 'capacity'])
  })
})
