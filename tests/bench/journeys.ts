import { draftOf } from '../support/drafts'
import { openGate } from '../support/gate'
import type { Person, World } from '../support/world'
import { type Bill, billOf, caused } from './part'

/** One action of a journey, how often a person causes it, and what it was seen to cost. */
export interface Step {
  action: string
  times: number
  bill: Bill
}

export const sumOf = (steps: readonly Step[], people = 1): Bill => ({
  functionCalls: sumBy(steps, ({ functionCalls }) => functionCalls) * people,
  dbReads: sumBy(steps, ({ dbReads }) => dbReads) * people,
  dbWrites: sumBy(steps, ({ dbWrites }) => dbWrites) * people,
})
const sumBy = (steps: readonly Step[], part: (bill: Bill) => number) =>
  steps.reduce((sum, { times, bill }) => sum + times * part(bill), 0)

export const together = (...bills: readonly Bill[]): Bill => ({
  functionCalls: bills.reduce((sum, bill) => sum + bill.functionCalls, 0),
  dbReads: bills.reduce((sum, bill) => sum + bill.dbReads, 0),
  dbWrites: bills.reduce((sum, bill) => sum + bill.dbWrites, 0),
})

/** What the plan counts: every call of a function and of the database. */
export const callsOf = ({ functionCalls, dbReads, dbWrites }: Bill): number =>
  functionCalls + dbReads + dbWrites

/** A ticket that waits at the door is looked at until it becomes a souvenir. */
const LOOKS_AT_THE_DOOR = 3
/** A gate asks about the others every ten seconds in a busy hour and twice a minute in two quiet ones. */
const HEARD_BY_A_GATE = 360 + 240

/** Lives through one event and notes what each step cost: an attendee's way and the people's who run it. */
export async function measureJourneys(world: World): Promise<{ attendee: Step[]; event: Step[] }> {
  const { environment } = world
  const attendee: Step[] = []
  const event: Step[] = []
  const noted =
    (list: Step[], action: string, times: number) =>
    async <Result>(work: () => Promise<Result>): Promise<Result> => {
      let result: Result | undefined
      const invocations = await caused(environment, async () => {
        result = await work()
      })
      list.push({ action, times, bill: billOf(invocations) })
      return result as Result
    }

  const leader = await world.organizer()
  const seat = await world.committee()
  const lin = await world.person('林一')
  await warm(lin)

  const draft = draftOf('workshop', world.now())
  const made = await noted(event, 'events.create', 1)(() => leader.must('events.create', { draft }))
  const { eventId } = made.event
  const sent = await noted(
    event,
    'events.submit',
    1,
  )(() => leader.must('events.submit', { eventId, revision: made.event.revision }))
  await noted(event, 'events.proposals', 2)(() => seat.must('events.proposals', {}))
  const { event: approved } = await noted(
    event,
    'events.approve',
    1,
  )(() => seat.must('events.approve', { eventId, revision: sent.event.revision }))
  await noted(event, 'events.workbench', 5)(() => leader.must('events.workbench', {}))
  await noted(event, 'events.manage', 10)(() => leader.must('events.manage', { eventId }))
  await noted(
    event,
    'registrations.roster',
    3,
  )(() => leader.must('registrations.roster', { eventId }))

  await noted(attendee, 'events.list', 3)(() => lin.must('events.list', {}))
  await noted(attendee, 'events.get', 2)(() => lin.must('events.get', { eventId }))
  await noted(attendee, 'members.me', 1)(() => lin.must('members.me', {}))
  await noted(
    attendee,
    'registrations.signUp',
    1,
  )(() => lin.must('registrations.signUp', { eventId, answers: [], ifFull: 'ask', permits: [] }))
  await noted(
    attendee,
    'registrations.mine',
    2 + LOOKS_AT_THE_DOOR,
  )(() => lin.must('registrations.mine', {}))

  const volunteer = await world.staff('何门', 'doorStaff', { kind: 'event', eventId }, leader)
  await environment.clock.set(approved.startsAt)
  const gate = await noted(
    event,
    'checkIns.openDoor',
    1,
  )(() => openGate(world, volunteer, eventId, '东门'))
  const { since } = gate.pack
  await noted(
    event,
    'checkIns.record (hearing)',
    HEARD_BY_A_GATE,
  )(() => volunteer.must('checkIns.record', { eventId, deviceId: gate.deviceId, scans: [], since }))
  const code = await world.codeOf(lin, eventId)
  await noted(attendee, 'checkIns.record', 1)(() => gate.scanOnline(code))

  await environment.clock.set(new Date(Date.parse(approved.endsAt) + 3_600_000))
  await noted(
    attendee,
    'certificates.claim',
    1,
  )(() => lin.must('certificates.claim', { eventId, name: '林一' }))
  await noted(attendee, 'certificates.mine', 1)(() => lin.must('certificates.mine', {}))
  return { attendee, event }
}

/** A first call loads the function: nothing of that is a journey's. */
const warm = (person: Person) => person.must('members.me', {})
