import type { InputOf } from '#shared/contract/contract'
import { registrationId } from '#shared/domain/ids'
import { ticketHash } from '#shared/domain/ticket-code'
import { findEvent } from '../events/event-repository'
import type { MemberDocument } from '../members/member-repository'
import { replacing, where } from '../runtime/database'
import { randomTicketRef } from '../runtime/random'
import {
  addRegistration,
  changeRegistration,
  findRegistration,
  type RegistrationDocument,
} from './registration-repository'

/**
 * Writes what a claim on the places entitles to. Almost always one insert; whoever was here before keeps the document: a
 * canceled registration comes back as a new attempt with a new ticket, a standing one stays as it is (a retry after a lost
 * answer), and a rejected one stays rejected.
 */
export async function writeRegistration(
  status: 'confirmed' | 'pending',
  input: InputOf<'registrations.signUp'>,
  member: MemberDocument,
  now: Date,
): Promise<RegistrationDocument> {
  const fresh = newRegistration(status, input, member, now)
  if (await addRegistration(fresh)) return fresh

  const standing = await findRegistration(fresh._id)
  if (!standing) return fresh
  if (standing.status === 'canceled') return comeBack(standing, fresh)
  if (status === 'confirmed' && standing.status === 'pending') {
    await confirmPromoted(standing._id, now)
    return { ...standing, status, promotedAt: now.toISOString() }
  }
  const isLeftOver = status === 'pending' && standing.status === 'confirmed'
  if (isLeftOver && !(await hasPlace(standing))) return comeBack(standing, fresh)
  return standing
}

/** A confirmed registration without a place is what a cancelation that died half-way has left. One database call. */
async function hasPlace({ eventId, memberId }: RegistrationDocument): Promise<boolean> {
  const event = await findEvent(eventId)
  return event?.places.holders.some((claim) => claim.memberId === memberId) ?? false
}

async function comeBack(
  standing: RegistrationDocument,
  fresh: RegistrationDocument,
): Promise<RegistrationDocument> {
  const again: RegistrationDocument = {
    ...fresh,
    attempt: standing.attempt + 1,
    formerTicketHashes: [...standing.formerTicketHashes, standing.ticketHash],
    canceledAt: undefined,
    promotedAt: undefined,
    confirmedAt: fresh.confirmedAt,
  }
  const { _id, ...fields } = again
  const isMine = await changeRegistration(
    {
      _id,
      status: standing.status,
      attempt: standing.attempt,
      'checkIns.entry': where.exists(false),
    },
    replacing(fields),
  )
  return isMine ? again : ((await findRegistration(_id)) ?? again)
}

function newRegistration(
  status: 'confirmed' | 'pending',
  input: InputOf<'registrations.signUp'>,
  member: MemberDocument,
  now: Date,
): RegistrationDocument {
  const ticketRef = randomTicketRef()
  const at = now.toISOString()
  return {
    _id: registrationId(input.eventId, member.memberId),
    schemaVersion: 1,
    eventId: input.eventId,
    memberId: member.memberId,
    status,
    attempt: 1,
    ticketRef,
    ticketHash: ticketHash(ticketRef),
    formerTicketHashes: [],
    displayName: member.displayName,
    ...(member.surname ? { surname: member.surname } : {}),
    answers: input.answers,
    reach: {
      sealedOpenid: member.sealedOpenid,
      permits: Object.fromEntries(input.permits.map((purpose) => [purpose, 1])),
    },
    createdAt: at,
    ...(status === 'confirmed' ? { confirmedAt: at } : {}),
  }
}

/** A confirmed registration whose place the line has just given: the ticket was made when the person joined the line. */
export const confirmPromoted = (id: string, now: Date): Promise<boolean> =>
  changeRegistration(
    { _id: id, status: where.eq('pending') },
    { status: 'confirmed', confirmedAt: now.toISOString(), promotedAt: now.toISOString() },
  )
