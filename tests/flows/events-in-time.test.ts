import { expect, test } from 'vitest'
import { draftOf } from '../support/drafts'
import { minutesFrom, signUp } from '../support/open-doors'
import { openWorld } from '../support/world'

const past = (actual: string) => ({
  code: 'breaks_format_rules',
  violations: [{ rule: 'in_the_past', section: 'formats.meetup', actual }],
})

test('nothing is proposed or approved whose start has passed', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const seat = await world.committee()
  const make = async () =>
    (await organizer.must('events.create', { draft: draftOf('workshop', world.now()) })).event
  const [late, slow] = [await make(), await make()]
  const sent = await organizer.must('events.submit', { eventId: slow.eventId, revision: 1 })

  await world.environment.clock.set(late.startsAt)

  const refusal = past('2026-11-28')
  expect(await organizer.refused('events.submit', { eventId: late.eventId, revision: 1 })).toEqual(
    refusal,
  )
  const { revision } = sent.event
  expect(await seat.refused('events.approve', { eventId: slow.eventId, revision })).toEqual(refusal)
})

test('a public event is corrected while it runs, but never moved into the past', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const organizer = await world.organizer()
  const draft = { ...draftOf('workshop', world.now()), exceptionReason: '场地所限' }
  await world.environment.clock.set(minutesFrom(event.startsAt, 10))

  const corrected = await organizer.must('events.update', {
    eventId,
    revision: event.revision,
    draft: { ...draft, title: '从单体到容器（改）' },
  })
  const moved = await organizer.refused('events.update', {
    eventId,
    revision: corrected.event.revision,
    draft: { ...draft, startsAt: minutesFrom(draft.startsAt, -60) },
  })

  expect(corrected.event.title).toBe('从单体到容器（改）')
  expect(moved).toMatchObject(past('2026-11-28'))
})

test('a place that is given back after the end goes to nobody: nobody is told to come to what is over', async () => {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent({ capacity: 1 })
  const [holder, waits] = [await world.person('林一'), await world.person('周舟')]
  await signUp(holder, eventId)
  await waits.must('registrations.signUp', { eventId, answers: [], ifFull: 'wait', permits: [] })
  await world.environment.clock.set(event.endsAt)

  await holder.must('registrations.cancel', { eventId })

  const { registration } = await waits.must('events.get', { eventId })
  expect(registration?.status).toBe('pending')
  expect(await waits.must('notifications.list', {})).toEqual({ notifications: [] })
})

test('a date that no calendar has is refused by its name, and nothing is written', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const draft = draftOf('workshop', world.now())

  for (const startsAt of ['2026-11-00T05:30:00.000Z', '2027-02-30T05:30:00.000Z'])
    expect(await organizer.refused('events.create', { draft: { ...draft, startsAt } })).toEqual({
      code: 'invalid_input',
      path: 'draft.startsAt',
    })

  expect(world.environment.documents('events')).toEqual([])
})
