import { registrationId } from '#shared/domain/ids'
import { CLAIM_GRACE_MS } from '#shared/domain/registrations'
import { type Claim, changeEvent, type EventDocument, findEvents } from '../events/event-repository'
import { leaveLine, releasePlace } from '../events/places'
import { where } from '../runtime/database'
import { confirmInTurn, promoteWaiting } from './promote-waiting'
import {
  changeRegistration,
  findRegistrations,
  IN_ORDER,
  type RegistrationDocument,
} from './registration-repository'

/**
 * Heals what a call that died between two database calls has left, event by event: the places are the truth, the
 * registrations their record.
 */
export async function repairPlaces(now: Date): Promise<void> {
  const due = await findEvents({ 'places.repairAt': where.lte(now.toISOString()) }, { limit: 20 })
  for (const event of due) await repairEvent(event, now)
}

async function repairEvent(event: EventDocument, now: Date): Promise<void> {
  const registrations = new Map<string, RegistrationDocument>()
  for (const registration of await allOf(event._id))
    registrations.set(registration._id, registration)
  const grace = new Date(now.getTime() - CLAIM_GRACE_MS).toISOString()
  const isSettled = (claim: Claim) => claim.at <= grace
  const recordOf = (claim: Claim) => registrations.get(registrationId(event._id, claim.memberId))

  for (const claim of event.places.holders.filter(isSettled)) {
    const status = recordOf(claim)?.status
    if (status === 'pending') await confirmInTurn(event, claim, now)
    else if (status !== 'confirmed') await releasePlace(event._id, claim.memberId, now)
  }
  for (const claim of event.places.waiting.filter(isSettled))
    if (recordOf(claim)?.status !== 'pending') await leaveLine(event._id, claim.memberId, now)

  await endOrphans(event, registrations, grace, now)
  await promoteWaiting(event._id, now)
  await forgetRepair(event, grace)
}

/** Registrations whose place or position was given back before they could be ended. */
async function endOrphans(
  event: EventDocument,
  registrations: ReadonlyMap<string, RegistrationDocument>,
  grace: string,
  now: Date,
): Promise<void> {
  const claimed = new Set(
    [...event.places.holders, ...event.places.waiting].map(({ memberId }) => memberId),
  )
  for (const registration of registrations.values()) {
    const isOpen = registration.status === 'confirmed' || registration.status === 'pending'
    if (!isOpen || claimed.has(registration.memberId) || registration.createdAt > grace) continue
    await changeRegistration(
      { _id: registration._id, status: registration.status, 'checkIns.entry': where.exists(false) },
      { status: 'canceled', canceledAt: now.toISOString() },
    )
  }
}

/** Nothing more to look at, unless a claim came while we looked: then the next tick looks again. */
async function forgetRepair(event: EventDocument, grace: string): Promise<void> {
  const isYoung = [...event.places.holders, ...event.places.waiting].some(({ at }) => at > grace)
  if (isYoung) return
  await changeEvent(
    { _id: event._id, 'places.claims': event.places.claims },
    { 'places.repairAt': where.remove() },
  )
}

async function allOf(eventId: string): Promise<RegistrationDocument[]> {
  const all: RegistrationDocument[] = []
  for (;;) {
    const page = await findRegistrations(
      { eventId },
      { orderBy: IN_ORDER, limit: 1000, skip: all.length },
    )
    all.push(...page)
    if (page.length < 1000) return all
  }
}
