import { openAddress } from './browser-of-anybody'
import { openGate } from './gate'
import { openWorld, type Person, type World } from './world'

/** Lin was at an event that is over now, Zhou had a ticket and did not come. */
export async function afterTheEvent(title = '从单体到容器') {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent({ title })
  const lin = await world.person('林一')
  const zhou = await world.person('周舟')
  for (const person of [lin, zhou])
    await person.must('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] })
  const organizer = await world.organizer()
  await world.environment.clock.set(event.startsAt)
  const gate = await openGate(world, organizer, eventId, '东门')
  await gate.scanOnline(await world.codeOf(lin, eventId))
  const duringTheEvent = world.now()
  await world.environment.clock.set(new Date(Date.parse(event.endsAt) + 3_600_000))
  return { world, eventId, event, lin, zhou, organizer, duringTheEvent }
}

/** @param name as it shall be on the certificate */
export const claim = async (person: Person, eventId: string, name = '林一凡') =>
  (await person.must('certificates.claim', { eventId, name })).certificate

/** The verification page of a serial. */
export const page = (world: World, serial: string, options = {}) =>
  openAddress(world, `/certificates/${serial}`, options)
