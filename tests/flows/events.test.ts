import { expect, test } from 'vitest'
import type { ManagedEvent } from '#shared/contract/event-view'
import { fromCommunityTime } from '#shared/domain/community-time'
import type { Format } from '#shared/domain/formats'
import { sharedCloud } from '../support/cloud'
import { draftOf } from '../support/drafts'
import { newNonce, openWorld, type Person, STORY_BEGINS, type World } from '../support/world'

const thursday = '2026-11-26'
const friday = '2026-11-27'
const at = (date: string, from: string, to: string) => ({
  startsAt: fromCommunityTime(date, from),
  endsAt: fromCommunityTime(date, to),
})

/** Makes a draft and proposes it; the refusal where there is one. */
async function propose(world: World, draft: ReturnType<typeof draftOf>) {
  const organizer = await world.organizer()
  const { event } = await organizer.must('events.create', { draft })
  const reply = await organizer.call('events.submit', {
    eventId: event.eventId,
    revision: event.revision,
  })
  return { event, refusal: reply.ok ? undefined : reply.refusal }
}

const signUp = (
  person: Person,
  eventId: string,
  permits: ('eventChange' | 'signUpResult')[] = [],
) => person.must('registrations.signUp', { eventId, answers: [], ifFull: 'wait', permits })

/** What a draft says of an event, so that it can be changed and sent back. */
const draftFrom = ({ event }: { event: ManagedEvent }) => ({
  ...draftOf(event.format, new Date(event.startsAt)),
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  capacity: event.capacity,
  exceptionReason: event.exceptionReason,
})

const canceledNews = (world: World) =>
  world.environment.documents('notifications').filter(({ kind }) => kind === 'event_canceled')

const newsOf = async (person: Person) =>
  (await person.must('notifications.list', {})).notifications.map(({ kind, title, note }) => ({
    kind,
    title,
    note,
  }))

test('creating each format with wrong numbers shows the exact rule and its seed section', async () => {
  const world = await openWorld()
  const wrong: [Format, Partial<ReturnType<typeof draftOf>>, object[]][] = [
    [
      'communityDay',
      at('2026-11-28', '09:00', '12:00'),
      [{ rule: 'minutes', section: 'formats.communityDay', limit: '360–720', actual: 180 }],
    ],
    [
      'workshop',
      { agenda: [], ...at('2026-11-28', '13:30', '15:00') },
      [
        { rule: 'minutes', section: 'formats.meetup', limit: '180–480', actual: 90 },
        { rule: 'topics', section: 'formats.meetup', limit: '4–5', actual: 0 },
      ],
    ],
    [
      'handsOn',
      { affirmed: [], venue: undefined },
      [
        { rule: 'venue_needed', section: 'formats.meetup' },
        { rule: 'affirmation', section: 'formats.meetup', limit: 'guidedProject' },
      ],
    ],
    [
      'panel',
      { affirmed: [] },
      [{ rule: 'affirmation', section: 'formats.meetup', limit: 'renownedGuests' }],
    ],
    [
      'nightTalk',
      { series: { title: '向量数据库', number: 1, of: 9 } },
      [{ rule: 'series_length', section: 'formats.nightTalk', limit: '4–8', actual: 9 }],
    ],
    [
      'techTalk',
      { affirmed: ['liveDemo'], onlineLink: undefined },
      [
        { rule: 'link_needed', section: 'formats.techTalk' },
        { rule: 'affirmation', section: 'formats.techTalk', limit: 'questionsAndAnswers' },
      ],
    ],
  ]

  for (const [format, changes, violations] of wrong) {
    const { event, refusal } = await propose(world, draftOf(format, world.now(), changes))

    expect(event.violations).toMatchObject(violations)
    expect(refusal).toEqual({ code: 'breaks_format_rules', violations })
  }
})

test('a proposal that keeps every rule of its format is accepted, in each format', async () => {
  const world = await openWorld()
  const formats: Format[] = [
    'communityDay',
    'workshop',
    'handsOn',
    'panel',
    'nightTalk',
    'techTalk',
  ]

  for (const format of formats) {
    const { event, refusal } = await propose(world, draftOf(format, world.now()))

    expect(refusal, format).toBeUndefined()
    expect(event.violations, format).toEqual([])
  }
  const { proposals } = await (await world.committee()).must('events.proposals', {})
  expect(proposals.map(({ format }) => format)).toEqual(formats)
})

test('a NightTalk is refused on a Friday, at 21:30 and on a public holiday', async () => {
  const world = await openWorld('2026-09-20T04:00:00.000Z')
  const nightTalk = (date: string, from = '20:00', to = '21:00') =>
    propose(world, draftOf('nightTalk', world.now(), at(date, from, to)))
  const section = 'formats.nightTalk'

  expect((await nightTalk('2026-10-16')).refusal?.violations).toEqual([
    { rule: 'weekday', section, limit: 4, actual: 5 },
  ])
  expect((await nightTalk('2026-09-24', '21:30', '22:30')).refusal?.violations).toEqual([
    { rule: 'slot', section, limit: '20:00–21:00', actual: '21:30–22:30' },
  ])
  expect((await nightTalk('2026-10-01')).refusal?.violations).toEqual([
    { rule: 'holiday', section, actual: '2026-10-01' },
  ])
  expect((await nightTalk('2026-09-24')).refusal).toBeUndefined()
})

test('a year whose holidays are not published yet says so instead of guessing', async () => {
  const world = await openWorld()
  const draft = draftOf('nightTalk', world.now(), at('2027-01-07', '20:00', '21:00'))

  const { refusal } = await propose(world, draft)

  expect(refusal).toEqual({
    code: 'reason_required',
    violations: [{ rule: 'holidays_unpublished', section: 'formats.nightTalk', actual: 2027 }],
  })
  const { holidays } = await (await world.organizer()).must('events.workbench', {})
  expect(Object.keys(holidays)).toEqual(['2026'])
  expect(holidays['2026']).toContain('2026-10-01')
})

test('outside what a format recommends a proposal needs a reason, and passes with one', async () => {
  const world = await openWorld()
  const small = draftOf('workshop', world.now(), { capacity: 40 })

  expect((await propose(world, small)).refusal).toEqual({
    code: 'reason_required',
    violations: [{ rule: 'seats', section: 'formats.meetup', limit: '50–100', actual: 40 }],
  })
  expect((await propose(world, { ...small, exceptionReason: '场地只有 40 座' })).refusal).toBe(
    undefined,
  )
})

test('an unapproved event has no public page and the sign-up action refuses it', async () => {
  const world = await openWorld()
  const { event } = await propose(world, draftOf('workshop', world.now()))
  const { eventId } = event
  const member = await world.person('林一')
  const visitor = world.visitor('路人')

  for (const somebody of [member, visitor]) {
    expect(await somebody.refused('events.get', { eventId })).toEqual({ code: 'not_found' })
    expect((await somebody.must('events.list', {})).events).toEqual([])
  }
  const input = { eventId, answers: [], ifFull: 'wait' as const, permits: [] }
  expect(await member.refused('registrations.signUp', input)).toEqual({ code: 'not_found' })
  expect(await visitor.refused('registrations.signUp', input)).toEqual({ code: 'join_first' })

  const seat = await world.committee()
  const { event: seen } = await seat.must('events.manage', { eventId })
  await seat.must('events.approve', { eventId, revision: seen.revision })

  expect((await visitor.must('events.get', { eventId })).event?.status).toBe('published')
  expect((await visitor.must('events.list', {})).events).toHaveLength(1)
  expect((await signUp(member, eventId)).outcome).toBe('confirmed')
})

test('one seat approves with one tap: the event is public at once and its organizer is told', async () => {
  const world = await openWorld()
  const { event } = await propose(world, draftOf('workshop', world.now()))
  const seat = await world.committee()
  const { proposals } = await seat.must('events.proposals', {})
  expect(proposals.map(({ eventId }) => eventId)).toEqual([event.eventId])

  const approval = { eventId: event.eventId, revision: event.revision + 1 }
  const { result, databaseCalls } = await world.cost(() => seat.must('events.approve', approval))

  expect(databaseCalls).toBe(6)
  expect(result.event).toMatchObject({ status: 'published', placesLeft: 80, violations: [] })
  expect(await newsOf(await world.organizer())).toEqual([
    { kind: 'proposal_approved', title: event.title, note: undefined },
  ])
  expect(await seat.refused('events.approve', approval)).toEqual({
    code: 'wrong_state',
    state: 'published',
  })
})

test('a proposal is sent back with what should change, comes again, and is declined with a reason', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const { event } = await propose(world, draftOf('workshop', world.now()))
  const { eventId } = event

  const { event: returned } = await seat.must('events.sendBack', {
    eventId,
    revision: 2,
    verdict: 'returned',
    note: '请补一位讲师',
  })
  expect(returned).toMatchObject({ status: 'returned', decisionNote: '请补一位讲师', revision: 3 })
  const { event: again } = await organizer.must('events.submit', { eventId, revision: 3 })
  expect(again.decisionNote).toBeUndefined()
  await seat.must('events.sendBack', {
    eventId,
    revision: 4,
    verdict: 'declined',
    note: '本季已有同题活动',
  })

  expect(await newsOf(organizer)).toEqual([
    { kind: 'proposal_declined', title: event.title, note: '本季已有同题活动' },
    { kind: 'proposal_returned', title: event.title, note: '请补一位讲师' },
  ])
  expect(await organizer.refused('events.submit', { eventId, revision: 5 })).toEqual({
    code: 'wrong_state',
    state: 'declined',
  })
})

test('a proposal can be taken back, and what was changed meanwhile is neither approved nor overwritten', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const { event } = await propose(world, draftOf('workshop', world.now()))
  const { eventId } = event

  const { event: edited } = await organizer.must('events.update', {
    eventId,
    revision: 2,
    draft: draftOf('workshop', world.now(), { title: '换了题目' }),
  })
  expect(edited).toMatchObject({ status: 'submitted', title: '换了题目', revision: 3 })
  expect(await seat.refused('events.approve', { eventId, revision: 2 })).toEqual({
    code: 'changed_meanwhile',
  })
  const { event: draft } = await organizer.must('events.withdraw', { eventId, revision: 3 })
  expect(draft).toMatchObject({ status: 'draft', revision: 4 })
  expect((await seat.must('events.proposals', {})).proposals).toEqual([])
  expect(await seat.refused('events.approve', { eventId, revision: 4 })).toEqual({
    code: 'wrong_state',
    state: 'draft',
  })
})

test('two seats that decide at once: one decision counts, the other is told', async () => {
  const world = await openWorld()
  const { event } = await propose(world, draftOf('workshop', world.now()))
  const input = { eventId: event.eventId, revision: 2 }
  const first = await world.committee()
  const second = await world.staff('苏木', 'committee', { kind: 'seat', seat: 'chair' })
  await (await sharedCloud()).warm('api', 2)
  world.environment.faults.databaseLatencyMs = 60

  const replies = await Promise.all([
    first.call('events.approve', input),
    second.call('events.sendBack', { ...input, verdict: 'declined', note: '不合适' }),
  ])

  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  const [no] = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
  expect(['changed_meanwhile', 'wrong_state']).toContain(no)
  expect(world.environment.documents('notifications')).toHaveLength(1)
})

test('a retry after a lost answer is answered like the first time and changes nothing', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const twice = async <Answer>(tap: (nonce: string) => Promise<Answer>) => {
    const nonce = newNonce()
    const first = await tap(nonce)
    expect(await tap(nonce)).toEqual(first)
    return first
  }
  const draft = draftOf('workshop', world.now())

  const { event } = await twice((nonce) => organizer.must('events.create', { draft }, { nonce }))
  const { eventId } = event
  await twice((nonce) => organizer.must('events.submit', { eventId, revision: 1 }, { nonce }))
  await twice((nonce) => seat.must('events.approve', { eventId, revision: 2 }, { nonce }))
  await twice((nonce) =>
    organizer.must(
      'events.update',
      { eventId, revision: 3, draft: { ...draft, capacity: 90 } },
      { nonce },
    ),
  )
  await twice((nonce) => organizer.must('events.copy', { eventId }, { nonce }))
  await twice((nonce) =>
    organizer.must('events.cancel', { eventId, reason: '场地停电' }, { nonce }),
  )

  expect(world.environment.documents('events')).toHaveLength(2)
  const [stored] = world.environment.documents('events')
  expect(stored).toMatchObject({ revision: 5, places: { left: 90 } })
})

test('a shared card opened by a non-member shows the members-only card: hidden from list, not for the timeline', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent({ format: 'nightTalk' })
  const visitor = world.visitor('路人')
  const member = await world.person('林一')

  expect(await visitor.must('events.get', { eventId })).toEqual({
    event: null,
    card: {
      eventId,
      title: event.title,
      format: 'nightTalk',
      track: 'cloudNative',
      chapterName: '深圳分会',
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timezone: 'Asia/Shanghai',
    },
    registration: null,
    canShareToTimeline: false,
  })
  expect((await visitor.must('events.list', {})).events).toEqual([])

  expect((await member.must('events.list', {})).events).toHaveLength(1)
  const page = await member.must('events.get', { eventId })
  expect(page).toMatchObject({
    card: null,
    event: { membersOnly: true },
    canShareToTimeline: false,
  })
  expect(page.onlineLink).toBeUndefined()
  expect((await signUp(member, eventId)).onlineLink).toBe('https://live.example/room-1')
  expect((await member.must('events.get', { eventId })).onlineLink).toBe(
    'https://live.example/room-1',
  )
})

test('a NightTalk is for members only, whatever the draft says', async () => {
  const world = await openWorld()
  const { event } = await world.publishedEvent({ format: 'nightTalk', membersOnly: false })

  expect(event.membersOnly).toBe(true)
})

test('nobody but the chapter’s organizers, the committee and admins sees what runs an event', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const others = await world.organizer('shanghai')
  const draft = draftOf('workshop', world.now())

  expect(await others.refused('events.manage', { eventId })).toEqual({ code: 'not_found' })
  expect(await others.refused('events.update', { eventId, revision: 3, draft })).toEqual({
    code: 'not_found',
  })
  expect(await others.refused('events.cancel', { eventId, reason: '不办了' })).toEqual({
    code: 'not_found',
  })
  expect(await others.refused('events.copy', { eventId })).toEqual({ code: 'not_found' })
  expect(await others.refused('events.create', { draft })).toEqual({ code: 'not_allowed' })
  expect((await others.must('events.workbench', {})).events).toEqual([])
  await (await world.admin()).must('events.manage', { eventId })
})

test('a canceled event stays listed, marked, until its time has passed; one that never was public stays hidden', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const { eventId } = await world.publishedEvent()
  const { event: draft } = await propose(world, draftOf('panel', world.now()))
  await organizer.must('events.cancel', { eventId, reason: '场地停电' })
  await organizer.must('events.cancel', { eventId: draft.eventId, reason: '不办了' })
  const visitor = world.visitor('路人')

  const { events } = await visitor.must('events.list', {})
  expect(events.map(({ eventId: id, status }) => [id, status])).toEqual([[eventId, 'canceled']])
  expect((await visitor.must('events.get', { eventId })).event?.cancelReason).toBe('场地停电')
  expect(await visitor.refused('events.get', { eventId: draft.eventId })).toEqual({
    code: 'not_found',
  })

  await world.environment.clock.set('2026-11-29T04:00:00.000Z')
  expect((await visitor.must('events.list', {})).events).toEqual([])
})

test('a canceled event is told to everybody once: in the app, and by message where the platform lets it', async () => {
  const world = await openWorld()
  const title = '把一个单体应用完整地搬进容器里运行起来的一天'
  const { eventId } = await world.publishedEvent({ capacity: 2, title })
  const [permitted, silent, waiting] = await Promise.all(['甲', '乙', '丙'].map(world.person))
  if (!permitted || !silent || !waiting) throw new Error('three people')
  await signUp(permitted, eventId, ['eventChange'])
  await signUp(silent, eventId)
  await signUp(waiting, eventId)
  const organizer = await world.organizer()

  const { result, databaseCalls } = await world.cost(() =>
    organizer.must('events.cancel', { eventId, reason: '场地停电' }),
  )

  expect(result.event).toMatchObject({ status: 'canceled', cancelReason: '场地停电' })
  expect(databaseCalls).toBe(8 + 3 + 1)
  for (const person of [permitted, silent, waiting])
    expect((await newsOf(person))[0]).toEqual({ kind: 'event_canceled', title, note: '场地停电' })
  const messages = world.environment.openapi.calls('subscribeMessage.send')
  expect(messages.map(({ args }) => args)).toEqual([
    {
      touser: permitted.openid,
      template_id: 'tmpl-event-change',
      page: `pages/event/index?id=${eventId}`,
      lang: 'zh_CN',
      data: {
        thing1: { value: '把一个单体应用完整地搬进容器里运行起来…' },
        thing2: { value: '活动取消了' },
        thing3: { value: '场地停电' },
      },
    },
  ])
  expect(world.environment.documents('jobs').map(({ kind }) => kind)).toEqual(['repairPlaces'])
  expect(await organizer.refused('events.cancel', { eventId, reason: '再取消' })).toEqual({
    code: 'wrong_state',
    state: 'canceled',
  })
})

test('a message that the platform refuses undoes nothing', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const person = await world.person('甲')
  await signUp(person, eventId, ['eventChange'])
  world.environment.openapi.answer('subscribeMessage.send', () => ({
    errcode: 43101,
    errmsg: 'user refuse to accept the msg',
  }))

  const organizer = await world.organizer()
  const { event } = await organizer.must('events.cancel', { eventId, reason: '场地停电' })

  expect(event.status).toBe('canceled')
  expect(await newsOf(person)).toHaveLength(1)
  const [registration] = world.environment.documents('registrations')
  expect(registration).toMatchObject({ reach: { permits: { eventChange: 0 } } })
})

test('telling that died halfway is finished by the timer, and nobody is told twice', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  const people = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map(world.person))
  for (const person of people) await signUp(person, eventId, ['eventChange'])
  const organizer = await world.organizer()

  world.environment.faults.failCall(9, 'kill-before')
  await organizer.call('events.cancel', { eventId, reason: '场地停电' }).catch(() => undefined)
  world.environment.faults.clear()
  expect(canceledNews(world).length).toBeLessThan(people.length)
  await world.environment.clock.advance(5 * 60_000)
  await world.environment.fireTimer('timer')
  await world.environment.fireTimer('timer')

  for (const person of people) expect(await newsOf(person)).toHaveLength(1)
  const reached = world.environment.openapi
    .calls('subscribeMessage.send')
    .map(({ args }) => args.touser)
  expect(new Set(reached).size).toBe(reached.length)
})

test('a job that the timer runs twice sends no message twice', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent()
  await signUp(await world.person('甲'), eventId, ['eventChange'])
  const organizer = await world.organizer()
  await organizer.must('events.cancel', { eventId, reason: '场地停电' })
  const [registration] = world.environment.documents('registrations')
  const [event] = world.environment.documents('events')
  const reach = { ...(registration?.reach as object), permits: { eventChange: 2 } }
  const memberId = String(registration?.memberId)
  await world.environment.insert('events', [{ ...event, _id: 'canceled2' }])
  await world.environment.insert('registrations', [
    { ...registration, _id: `canceled2_${memberId}`, eventId: 'canceled2', reach },
  ])
  const job = (subject: string) => ({
    ...{ _id: subject, schemaVersion: 1, kind: 'tellEvent', subject, attempts: 0 },
    dueAt: STORY_BEGINS,
    payload: { eventId: 'canceled2', news: 'event_canceled', revision: event?.revision },
  })
  await world.environment.insert('jobs', [job('first'), job('second')])

  await world.environment.fireTimer('timer')

  expect(canceledNews(world)).toHaveLength(2)
  expect(world.environment.openapi.calls('subscribeMessage.send')).toHaveLength(2)
})

test('of a crowd the first two hundred are told at once and the timer tells the rest', async () => {
  const world = await openWorld()
  const { eventId } = await world.publishedEvent({ capacity: 100 })
  const [event] = world.environment.documents('events')
  const crowd = Array.from({ length: 450 }, (_, n) => ({ memberId: `m${n}`, at: STORY_BEGINS }))
  const places = {
    left: 0,
    holders: crowd.slice(0, 400),
    waiting: crowd.slice(400),
    waitingCount: 50,
    claims: 450,
  }
  await world.environment.insert('events', [{ ...event, _id: 'crowd', capacity: 400, places }])
  const organizer = await world.organizer()

  await organizer.must('events.cancel', { eventId: 'crowd', reason: '场地停电' })
  expect(canceledNews(world)).toHaveLength(200)
  await world.environment.clock.advance(5 * 60_000)
  const { databaseCalls } = await world.cost(() => world.environment.fireTimer('timer'))

  expect(databaseCalls).toBe(250 + 4)
  const told = canceledNews(world).map(({ memberId }) => memberId)
  expect(told.sort()).toEqual(crowd.map(({ memberId }) => memberId).sort())
  expect((await organizer.must('events.manage', { eventId })).event.status).toBe('published')
})

test('when time or place changes, whoever holds a place is told, and nobody for a corrected title', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const person = await world.person('甲')
  await signUp(person, eventId)
  const organizer = await world.organizer()
  const draft = draftFrom({ event })

  const { event: renamed } = await organizer.must('events.update', {
    eventId,
    revision: event.revision,
    draft: { ...draft, title: '改了错字' },
  })
  expect(await newsOf(person)).toEqual([])

  const later = { ...draft, title: '改了错字', ...at('2026-11-28', '14:30', '18:30') }
  const { event: moved } = await organizer.must('events.update', {
    eventId,
    revision: renamed.revision,
    draft: later,
  })
  expect(moved).toMatchObject({ status: 'published', startsAt: later.startsAt })
  expect(await newsOf(person)).toEqual([
    { kind: 'event_changed', title: '改了错字', note: undefined },
  ])
  expect(world.environment.documents('jobs').map(({ kind }) => kind)).toEqual(['repairPlaces'])
})

test('a published event keeps its format and its rules, and never has fewer places than people', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  await signUp(await world.person('甲'), eventId)
  await signUp(await world.person('乙'), eventId)
  const organizer = await world.organizer()
  const draft = draftFrom({ event })
  const update = (changes: object) =>
    organizer.refused('events.update', {
      eventId,
      revision: event.revision,
      draft: { ...draft, ...changes },
    })

  expect(await update({ format: 'panel' })).toEqual({ code: 'invalid_input', path: 'draft.format' })
  expect(await update({ chapterId: 'shanghai' })).toEqual({
    code: 'invalid_input',
    path: 'draft.chapterId',
  })
  expect(await update({ agenda: [] })).toMatchObject({ code: 'breaks_format_rules' })
  expect(await update({ capacity: 40, exceptionReason: undefined })).toMatchObject({
    code: 'reason_required',
  })
  expect(await update({ capacity: 1 })).toEqual({ code: 'capacity_below_taken', taken: 2 })
  const { event: smaller } = await organizer.must('events.update', {
    eventId,
    revision: event.revision,
    draft: { ...draft, capacity: 2 },
  })
  expect(smaller).toMatchObject({ capacity: 2, placesLeft: 0, confirmedCount: 2 })

  await world.environment.clock.set('2026-11-29T04:00:00.000Z')
  expect(
    await organizer.refused('events.update', { eventId, revision: smaller.revision, draft }),
  ).toEqual({ code: 'wrong_state', state: 'held' })
})

test('when an event gets more places the line moves up', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent({ capacity: 1 })
  const [, ...waiting] = await Promise.all(['甲', '乙', '丙', '丁'].map(world.person))
  await signUp(await world.person('甲'), eventId)
  for (const person of waiting) await signUp(person, eventId)
  const organizer = await world.organizer()

  const { event: larger } = await organizer.must('events.update', {
    eventId,
    revision: event.revision,
    draft: { ...draftFrom({ event }), capacity: 3 },
  })

  expect(larger).toMatchObject({ capacity: 3, placesLeft: 0, waitingCount: 1, confirmedCount: 3 })
  const statuses = []
  for (const person of waiting)
    statuses.push((await person.must('events.get', { eventId })).registration?.status)
  expect(statuses).toEqual(['confirmed', 'confirmed', 'pending'])
})

test('a copy is a draft at the same weekday and time, seven days later or, of a past event, in the week to come', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const { eventId, event } = await world.publishedEvent({ format: 'nightTalk' })

  const { event: next } = await organizer.must('events.copy', { eventId })
  expect(event.startsAt).toBe(fromCommunityTime(thursday, '20:00'))
  expect(next).toMatchObject({
    ...{ status: 'draft', title: event.title, revision: 1, confirmedCount: 0 },
    ...at('2026-12-03', '20:00', '21:00'),
  })
  expect(next.eventId).not.toBe(eventId)

  await world.environment.clock.set('2026-12-14T04:00:00.000Z')
  const { event: late } = await organizer.must('events.copy', { eventId })
  expect(late.startsAt).toBe(fromCommunityTime('2026-12-17', '20:00'))
})

test('a text that content safety refuses is named and nothing is written', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const draft = draftOf('workshop', world.now(), {
    agenda: [{ startsAt: fromCommunityTime(friday, '13:30'), title: '违禁词' }],
  })

  expect(await organizer.refused('events.create', { draft })).toEqual({
    code: 'text_not_allowed',
    path: 'draft.agenda.0.title',
  })
  expect(world.environment.documents('events')).toEqual([])
})

test('the list comes soonest first in pages, filtered, at the same cost whatever is past', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const { eventId } = await world.publishedEvent()
  const [document] = world.environment.documents('events')
  const day = (days: number) =>
    new Date(Date.parse('2026-12-01T05:00:00.000Z') + days * 86_400_000).toISOString()
  const another = (id: string, days: number, changes: object = {}) => ({
    ...document,
    _id: id,
    startsAt: day(days),
    endsAt: day(days + 0.1),
    ...changes,
  })
  await world.environment.insert('events', [
    ...Array.from({ length: 24 }, (_, n) =>
      another(`later${String(n).padStart(2, '0')}`, Math.floor(n / 2)),
    ),
    ...Array.from({ length: 200 }, (_, n) => another(`past${n}`, -100 - n)),
    another('shanghai1', 3, { city: '上海', track: 'genAi' }),
  ])

  const mark = world.environment.trace.mark()
  const first = await organizer.must('events.list', {})
  const second = await organizer.must('events.list', { cursor: first.cursor })
  const ids = [...first.events, ...second.events].map((event) => event.eventId)

  expect(first.events).toHaveLength(20)
  expect(second.cursor).toBeUndefined()
  expect(new Set(ids).size).toBe(26)
  expect(ids[0]).toBe(eventId)
  const times = [...first.events, ...second.events].map(({ startsAt }) => startsAt)
  expect(times).toEqual([...times].sort())
  const scanned = world.environment.trace.since(mark).flatMap(({ databaseCalls }) => databaseCalls)
  expect(Math.max(...scanned.map((call) => call.scanned))).toBeLessThanOrEqual(26)
  const filtered = await organizer.must('events.list', { city: '上海', track: 'genAi' })
  expect(filtered.events.map((event) => event.eventId)).toEqual(['shanghai1'])
})

test('every tap on an event costs the database calls that its contract says', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const member = await world.person('林一')
  const cost = async (work: () => Promise<unknown>) => (await world.cost(work)).databaseCalls
  const draft = draftOf('workshop', world.now())
  const { eventId } = await world.publishedEvent()
  const { eventId: night } = await world.publishedEvent({ format: 'nightTalk' })
  const made = await organizer.must('events.create', { draft })
  const mine = { eventId: made.event.eventId }

  expect(await cost(() => member.must('chapters.list', {}))).toBe(2)
  expect(await cost(() => member.must('events.list', {}))).toBe(2)
  expect(await cost(() => member.must('events.get', { eventId }))).toBe(3)
  expect(await cost(() => world.visitor('路人').must('events.get', { eventId }))).toBe(2)
  expect(await cost(() => organizer.must('events.create', { draft }))).toBe(3)
  expect(await cost(() => organizer.must('events.copy', { eventId }))).toBe(3)
  expect(await cost(() => organizer.must('events.copy', { eventId: night }))).toBe(4)
  expect(await cost(() => organizer.must('events.manage', { eventId }))).toBe(2)
  expect(await cost(() => organizer.must('events.manage', { eventId: night }))).toBe(3)
  expect(await cost(() => organizer.must('events.workbench', {}))).toBe(4)
  expect(await cost(() => organizer.must('events.update', { ...mine, revision: 1, draft }))).toBe(3)
  expect(await cost(() => organizer.must('events.submit', { ...mine, revision: 2 }))).toBe(3)
  expect(await cost(() => seat.must('events.proposals', {}))).toBe(2)
  expect(await cost(() => organizer.must('events.withdraw', { ...mine, revision: 3 }))).toBe(3)
  await organizer.must('events.submit', { ...mine, revision: 4 })
  const verdict = { verdict: 'returned' as const, note: '请补充' }
  expect(await cost(() => seat.must('events.sendBack', { ...mine, revision: 5, ...verdict }))).toBe(
    5,
  )
  expect(await cost(() => organizer.must('events.cancel', { ...mine, reason: '不办了' }))).toBe(4)
  expect(await cost(() => organizer.must('events.cancel', { eventId, reason: '停电' }))).toBe(7)
  expect(await cost(() => organizer.must('notifications.list', {}))).toBe(2)
  const until = world.now().toISOString()
  expect(await cost(() => organizer.must('notifications.markRead', { until }))).toBe(2)
})

test('changing a published event costs what its contract says, by what the change causes', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  let { event } = await world.publishedEvent({ capacity: 1 })
  const { eventId } = event
  await signUp(await world.person('甲'), eventId, ['eventChange'])
  const costOf = async (changes: Partial<ReturnType<typeof draftOf>>) => {
    const draft = { ...draftFrom({ event }), ...changes }
    const input = { eventId, revision: event.revision, draft }
    const { result, databaseCalls } = await world.cost(() => organizer.must('events.update', input))
    event = result.event
    return databaseCalls
  }

  expect(await costOf({ title: '改了错字' })).toBe(3)
  expect(await costOf({ ...at('2026-11-28', '14:30', '18:30') })).toBe(3 + 3 + 1 + 1 + 1)
  expect(await costOf({ ...at('2026-11-28', '12:00', '17:00') })).toBe(3 + 3 + 1 + 1)
  expect(await costOf({ capacity: 2 })).toBe(3 + 1)
  for (const name of ['乙', '丙', '丁']) await signUp(await world.person(name), eventId)
  expect(await costOf({ capacity: 4 })).toBe(3 + 2 * 5)
})

test('the clock costs one read when nothing is due, and only the clock may knock', async () => {
  const world = await openWorld()
  const { environment } = world
  const person = await world.person('林一')

  expect(
    await environment.call('timer', { Type: 'Timer' }, { openid: person.openid }),
  ).toMatchObject({
    result: { ok: false },
    cost: { databaseCalls: 0 },
  })
  expect(await environment.fireTimer('timer')).toMatchObject({
    result: { ok: true, done: 0 },
    cost: { databaseCalls: 1 },
  })
})

test('places are looked after while a published event lies ahead, and the clock sleeps when none does', async () => {
  const world = await openWorld()
  const { environment } = world
  await world.publishedEvent()
  const dueAt = () => environment.documents('jobs')[0]?.dueAt

  await environment.clock.advance(11 * 60_000)
  expect(await environment.fireTimer('timer')).toMatchObject({ result: { done: 1 } })
  expect(String(dueAt()) > world.now().toISOString()).toBe(true)

  await environment.clock.set('2026-12-20T04:00:00.000Z')
  await environment.fireTimer('timer')
  expect(dueAt()).toBe('9999-12-31T00:00:00.000Z')
  expect(await environment.fireTimer('timer')).toMatchObject({ cost: { databaseCalls: 1 } })

  const woken = environment.documents('jobs').length
  await world.publishedEvent()
  expect(environment.documents('jobs')).toHaveLength(woken)
  expect(String(dueAt()) < '2027').toBe(true)
})

test('a job that fails comes again later, each time twice as late, and holds up no other', async () => {
  const world = await openWorld()
  const { environment } = world
  await world.publishedEvent()
  const job = () => environment.documents('jobs')[0]

  await environment.clock.advance(11 * 60_000)
  environment.faults.failCall(2, 'error')
  expect(await environment.fireTimer('timer')).toMatchObject({ result: { ok: true, failed: 1 } })
  environment.faults.clear()

  expect(job()).toMatchObject({ attempts: 1 })
  await environment.clock.advance(6 * 60_000)
  await environment.fireTimer('timer')
  expect(job()).toMatchObject({ attempts: 0 })
})

test('what has been read stays read, what happens later is new', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  await world.publishedEvent()
  await organizer.must('notifications.markRead', { until: '2099-01-01T00:00:00.000Z' })
  await world.environment.clock.advance(60_000)
  await world.publishedEvent({ format: 'panel' })
  await organizer.must('notifications.markRead', { until: '2020-01-01T00:00:00.000Z' })

  const { notifications } = await organizer.must('notifications.list', {})

  expect(notifications.map(({ isRead }) => isRead)).toEqual([false, true])
})
