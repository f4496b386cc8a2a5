import { expect, test } from 'vitest'
import { draftOf } from '../support/drafts'
import { openWorld, type World } from '../support/world'

const checksOf = (world: World) =>
  world.environment.openapi.calls().filter(({ api }) => api === 'security.msgSecCheck')

test('the link of an online event is read by everybody with a place, so it is checked like every other text', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const draft = draftOf('techTalk', world.now(), { onlineLink: '违禁词 https://live.example/1' })

  expect(await organizer.refused('events.create', { draft })).toEqual({
    code: 'text_not_allowed',
    path: 'draft.onlineLink',
  })
})

test('a text that is only unfit as a whole does not pass in pieces', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  world.environment.openapi.answer('security.msgSecCheck', ({ content }) => ({
    result: { suggest: /违禁[\s\S]*之词/.test(String(content)) ? 'risky' : 'pass', label: 20001 },
  }))
  const draft = draftOf('workshop', world.now(), { title: '违禁', description: '之词' })

  expect(await organizer.refused('events.create', { draft })).toEqual({
    code: 'text_not_allowed',
    path: 'draft.title',
  })
  expect(world.environment.documents('events')).toEqual([])
})

test('the longest proposal is checked in a handful of looks, and an unfit line in it is still named', async () => {
  const world = await openWorld()
  const organizer = await world.organizer()
  const draft = draftOf('communityDay', world.now(), {
    description: '长'.repeat(1000),
    agenda: Array.from({ length: 20 }, (_, at) => ({
      startsAt: draftOf('communityDay', world.now()).startsAt,
      title: `${at}${'题'.repeat(58)}`,
      speaker: '讲'.repeat(20),
      speakerAbout: '师'.repeat(80),
    })),
  })
  world.environment.openapi.reset()

  await organizer.must('events.create', { draft })

  expect(checksOf(world).length).toBeLessThanOrEqual(4)
  const unfit = structuredClone(draft)
  if (unfit.agenda[19]) unfit.agenda[19].speakerAbout = '违禁词'
  expect(await organizer.refused('events.create', { draft: unfit })).toEqual({
    code: 'text_not_allowed',
    path: 'draft.agenda.19.speakerAbout',
  })
})
