import type { InputOf, OutputOf } from '#shared/contract/contract'
import { checkAnswers } from '#shared/domain/questions'
import { whyClosed } from '#shared/domain/registrations'
import { canSee } from '#shared/domain/visibility'
import {
  type Claim,
  type EventDocument,
  findEvent,
  WITHOUT_HOLDERS,
  WITHOUT_PEOPLE,
} from '../events/event-repository'
import { claimPlace, joinLine, leaveLine, releasePlace } from '../events/places'
import type { MemberDocument } from '../members/member-repository'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { promoteWaiting } from './promote-waiting'
import { registrationView } from './registration-view'
import { writeRegistration } from './write-registration'

type Input = InputOf<'registrations.signUp'>
type Output = OutputOf<'registrations.signUp'>

/** How often a place may slip away between two looks before the person is asked to tap again. */
const MOST_ATTEMPTS = 3

/**
 * Takes a place, or a position in line. The claim on the places is the decision, one conditional update; the registration is
 * its record. Died between the two, the same tap again writes the record, or the timer gives the claim back. Source: S51.
 */
export const signUp: Handler<'registrations.signUp'> = async (input, { caller, now }) => {
  const event = await findEvent(input.eventId, WITHOUT_PEOPLE)
  requireOpen(event, now)
  const problem = checkAnswers(event.questions, input.answers)
  if (problem) refuse(problem.code, { path: `answers.${problem.questionId}` })

  for (let attempt = 1; ; attempt += 1) {
    const output = await tryOnce(input, event, caller.member, now)
    if (output) return output
    if (attempt === MOST_ATTEMPTS) refuse('busy')
  }
}

function requireOpen(event: EventDocument | undefined, now: Date): asserts event {
  if (!event) refuse('not_found')
  const sight = canSee({ ...event, wasPublished: event.publishedAt !== undefined }, 'member')
  if (sight === 'hidden') refuse('not_found')
  const reason = whyClosed(event, now)
  if (reason) refuse('not_open', { state: reason })
}

/** Undefined when a place was freed or given between two looks: the next try will know. */
async function tryOnce(
  input: Input,
  seen: EventDocument,
  member: MemberDocument,
  now: Date,
): Promise<Output | undefined> {
  if (await claimPlace(seen._id, member.memberId, now)) {
    const places = { ...seen.places, left: seen.places.left - 1 }
    return record('confirmed', input, member, { ...seen, places }, now)
  }
  if (input.ifFull === 'wait' && (await joinLine(seen._id, member.memberId, now))) {
    const event = (await findEvent(seen._id, WITHOUT_HOLDERS)) ?? seen
    const waits = await record('pending', input, member, event, now)
    if (event.places.left <= 0) return waits
    await promoteWaiting(seen._id, now)
  }
  return whyNeither(input, member, now)
}

/** Neither a place nor the line took this person: they have one of them already, or it is full and nobody has asked them yet. */
async function whyNeither(
  input: Input,
  member: MemberDocument,
  now: Date,
): Promise<Output | undefined> {
  const event = await findEvent(input.eventId)
  requireOpen(event, now)
  const isMine = (claim: Claim) => claim.memberId === member.memberId
  if (event.places.holders.some(isMine)) return record('confirmed', input, member, event, now)
  if (event.places.waiting.some(isMine)) return record('pending', input, member, event, now)
  const { left, waiting, waitingCount } = event.places
  if (left > 0 && waiting.length > 0) await promoteWaiting(event._id, now)
  if (left > 0 || input.ifFull === 'wait') return undefined
  return { outcome: 'full', registration: null, placesLeft: 0, waitingCount }
}

async function record(
  status: 'confirmed' | 'pending',
  input: Input,
  member: MemberDocument,
  event: EventDocument,
  now: Date,
): Promise<Output> {
  const registration = await writeRegistration(status, input, member, now)
  if (registration.status === 'rejected') {
    await leaveAtOnce(status, event._id, member.memberId, now)
    refuse('not_open', { state: 'rejected' })
  }
  const isConfirmed = registration.status === 'confirmed'
  return {
    outcome: isConfirmed ? 'confirmed' : 'waiting',
    registration: registrationView(registration, event),
    placesLeft: Math.max(0, event.places.left),
    waitingCount: event.places.waitingCount,
    onlineLink: isConfirmed ? event.onlineLink : undefined,
  }
}

/** Whoever was turned away holds nothing; others may have queued behind the place meanwhile, or the line has just been served. */
async function leaveAtOnce(
  status: 'confirmed' | 'pending',
  eventId: string,
  memberId: string,
  now: Date,
): Promise<void> {
  if (status === 'pending' && (await leaveLine(eventId, memberId, now))) return
  await releasePlace(eventId, memberId, now)
  await promoteWaiting(eventId, now)
}
