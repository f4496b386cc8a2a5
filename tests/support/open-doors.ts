import { ticketCode } from '#shared/domain/ticket-code'
import { openWorld, type Person, type World } from './world'

export const MINUTE = 60_000

export const minutesFrom = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()

export const signUp = (person: Person, eventId: string) =>
  person.must('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] })

export const volunteerAt = async (world: World, eventId: string, name = '何门') =>
  world.staff(name, 'doorStaff', { kind: 'event', eventId }, await world.organizer())

/** An event whose doors are open, with a volunteer and these people on its list. */
export async function openDoors(names: readonly string[] = ['林一']) {
  const world = await openWorld()
  const { eventId, event } = await world.publishedEvent()
  const people: Person[] = []
  for (const name of names) {
    const person = await world.person(name)
    await signUp(person, eventId)
    people.push(person)
  }
  const volunteer = await volunteerAt(world, eventId)
  await world.environment.clock.set(minutesFrom(event.startsAt, -30))
  return { world, eventId, event, people, first: people[0] as Person, volunteer }
}

/** The code that a ticket shows at another time. @param minutes from now */
export async function codeAt(world: World, person: Person, eventId: string, minutes: number) {
  const { registration } = await person.must('events.get', { eventId })
  const { ticketRef = '', ticketKey = '' } = registration?.ticket ?? {}
  const then = new Date(world.now().getTime() + minutes * MINUTE)
  return ticketCode(eventId, ticketRef, ticketKey, then)
}
