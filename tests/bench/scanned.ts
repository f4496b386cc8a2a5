import { randomBytes } from 'node:crypto'
import type { Invocation } from '../../local-cloud/api'
import { openGate } from '../support/gate'
import { openWorld, type World } from '../support/world'
import { caused, type Part } from './part'

type Document = Record<string, unknown>

/** What grows is the past: so many events are still to come at every size, the rest is over, one an hour. */
const UPCOMING = 30

/** Documents that the database looked at for one tap, as everything in the community grows. */
export const scanned: Part = {
  builds: ['functions'],
  async measure({ isLong }) {
    const sizes = isLong ? [100, 10_000, 100_000] : [100, 10_000]
    const figures: Record<string, Record<string, number>> = {}
    for (const size of sizes)
      for (const [action, documents] of Object.entries(await scannedAt(size)))
        figures[action] = { ...figures[action], [size]: documents }
    const grows = Object.entries(figures).filter(
      ([, bySize]) => (bySize[sizes.at(-1) ?? 0] ?? 0) > (bySize[sizes[0] ?? 0] ?? 0),
    )
    const flat = Object.keys(figures).length - grows.length
    return {
      figures,
      line: `from ${sizes[0]} to ${sizes.at(-1)} documents a collection ${flat} of ${flat + grows.length} taps look at no more${grows.map(([action, bySize]) => `; ${action} ${Object.values(bySize).join(' → ')}`).join('')}`,
    }
  },
}

async function scannedAt(size: number): Promise<Record<string, number>> {
  const world = await openWorld()
  const { environment } = world
  const { eventId, event } = await world.publishedEvent()
  const lin = await world.person('林一')
  const signUp = (of: typeof lin) =>
    of.must('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] })
  const zhou = await world.person('周舟')
  await signUp(zhou)
  const leader = await world.organizer()
  await grow(world, size)

  const seen: Record<string, number> = {}
  const note = async (action: string, work: () => Promise<unknown>) => {
    seen[action] = documentsOf(await caused(environment, work))
  }
  await note('events.list', () => lin.must('events.list', {}))
  await note('events.get', () => lin.must('events.get', { eventId }))
  await note('registrations.signUp', () => signUp(lin))
  await note('registrations.mine', () => lin.must('registrations.mine', {}))
  await environment.clock.set(event.startsAt)
  const gate = await openGate(world, leader, eventId, '东门')
  const code = await world.codeOf(lin, eventId)
  await note('checkIns.record', () => gate.scanOnline(code))
  await environment.clock.set(new Date(Date.parse(event.endsAt) + 3_600_000))
  await note('certificates.claim', () => lin.must('certificates.claim', { eventId, name: '林一' }))
  await note('certificates.mine', () => lin.must('certificates.mine', {}))
  await note('notifications.list', () => lin.must('notifications.list', {}))
  await note('timer', () => environment.fireTimer('timer'))
  return seen
}

const documentsOf = (invocations: readonly Invocation[]) =>
  invocations
    .flatMap(({ databaseCalls }) => databaseCalls)
    .reduce((sum, call) => sum + call.scanned, 0)

/** Fills every growing collection with other people's documents of the kind that is there already. */
async function grow({ environment }: World, size: number): Promise<void> {
  const [member] = environment.documents('members')
  const [event] = environment.documents('events')
  const [registration] = environment.documents('registrations')
  if (!member || !event || !registration) throw new Error('there is nothing to grow from')
  const others = Array.from({ length: size }, (_, at) => ({
    at,
    id: randomBytes(8).toString('hex'),
  }))
  const now = environment.clock.now()
  const { repairAt: _nothingToRepair, ...empty } = event.places as Document
  const fill = (collection: string, make: (other: { at: number; id: string }) => Document) =>
    environment.insert(collection, others.map(make))
  await fill('members', ({ id }) => ({ ...member, _id: id, memberId: id, grants: [] }))
  await fill('events', ({ at, id }) => ({
    ...event,
    ...{
      _id: id,
      startsAt: hoursFrom(now, UPCOMING - at),
      endsAt: hoursFrom(now, UPCOMING - at + 4),
    },
    ...{ places: empty },
  }))
  await fill('registrations', ({ id }) => ({
    ...registration,
    ...{ _id: `${id}_${id}`, eventId: id, memberId: id, ticketHash: id + id },
  }))
  await fill('scans', ({ id }) => ({
    ...{ _id: `${id}_1`, schemaVersion: 1, eventId: id, deviceId: id, seq: 1, nonce: id },
    ...{ ticketHash: id + id, changedAt: new Date().toISOString() },
  }))
  await fill('certificates', ({ id }) => ({
    ...{ _id: id, schemaVersion: 1, memberId: id, eventId: id, issuedAt: event.endsAt },
  }))
  await fill('notifications', ({ id }) => ({
    ...{ _id: id, schemaVersion: 1, memberId: id, at: event.startsAt },
  }))
  await fill('jobs', ({ id }) => ({
    ...{ _id: id, schemaVersion: 1, kind: 'repairPlaces', subject: id, attempts: 0 },
    ...{ dueAt: '9999-12-31T00:00:00.000Z', payload: {} },
  }))
}

const hoursFrom = (instant: Date, hours: number) =>
  new Date(instant.getTime() + hours * 3_600_000).toISOString()
