import { openWorld, type World } from '../support/world'
import { callsOf, measureJourneys, type Step, sumOf, together } from './journeys'
import { type Bill, billOf, caused, type Part, rounded } from './part'

/** Calls a month in the smallest plan; functions and database count alike. */
const PLAN = 200_000
const TICKS_A_MONTH = 8_640

/** The whole community in a busy month: what it does, not what it costs. */
const month = {
  chapters: 12,
  meetups: 5,
  peopleAtMeetup: 80,
  nightTalks: 4,
  peopleAtNightTalk: 60,
  /** Members who look at the app in between, and how often. */
  lookers: 12 * 100,
  looks: 4,
}
/** An online evening has no door and no check-in. */
const isOfADoor = ({ action }: Step) => action.startsWith('checkIns.')
const isLooking = ({ action }: Step) => action === 'events.list'

/** What an event and a month cost, computed from the calls that were counted on one event's way. */
export const cost: Part = {
  builds: ['functions'],
  async measure() {
    const world = await openWorld()
    const { attendee, event } = await measureJourneys(world)
    const tick = await idleTick(world)

    const idle = timesBill(tick, TICKS_A_MONTH)
    const meetup = together(sumOf(event), sumOf(attendee, month.peopleAtMeetup))
    const nightTalk = together(
      sumOf(event.filter((step) => !isOfADoor(step))),
      sumOf(
        attendee.filter((step) => !isOfADoor(step)),
        month.peopleAtNightTalk,
      ),
    )
    const look = sumOf(attendee.filter(isLooking).map((step) => ({ ...step, times: 1 })))
    const calls =
      callsOf(idle) +
      month.meetups * callsOf(meetup) +
      month.nightTalks * callsOf(nightTalk) +
      month.lookers * month.looks * callsOf(look)

    const shareOfPlan = rounded(calls / PLAN, 3)
    return {
      figures: {
        perAttendee: sumOf(attendee),
        perEvent: sumOf(event),
        per100Attendees: together(sumOf(event), sumOf(attendee, 100)),
        per300Attendees: together(sumOf(event), sumOf(attendee, 300)),
        idleMonth: { calls: callsOf(idle), callsOfOneTick: callsOf(tick) },
        communityMonth: { calls, shareOfPlan, plan: PLAN, month },
        steps: { attendee: table(attendee), event: table(event) },
      },
      line: `an attendee ${callsOf(sumOf(attendee))} calls, an event ${callsOf(sumOf(event))} more; an idle month ${callsOf(idle)}; a month of the community ${calls} = ${shareOfPlan} of the smallest plan`,
    }
  },
}

/** A tick of the clock when everything that was due is done. */
async function idleTick({ environment }: World): Promise<Bill> {
  const fire = () => caused(environment, () => environment.fireTimer('timer'))
  let bill = billOf(await fire())
  for (let last = Number.NaN; last !== callsOf(bill); bill = billOf(await fire()))
    last = callsOf(bill)
  return bill
}

const timesBill = (bill: Bill, times: number): Bill => ({
  functionCalls: bill.functionCalls * times,
  dbReads: bill.dbReads * times,
  dbWrites: bill.dbWrites * times,
})

const table = (steps: readonly Step[]) =>
  Object.fromEntries(steps.map(({ action, times, bill }) => [action, { times, ...bill }]))
