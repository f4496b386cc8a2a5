import { toReadable } from '#shared/domain/base32'
import { serialOf, whyNotClaimable } from '#shared/domain/certificates'
import { registrationId } from '#shared/domain/ids'
import { type EventDocument, findEvent, WITHOUT_PEOPLE } from '../events/event-repository'
import { sightOf } from '../events/sight'
import { findRegistration } from '../registrations/registration-repository'
import { serialDigest } from '../runtime/keys'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { addCertificate, type CertificateDocument, findCertificate } from './certificate-repository'
import { certificateView } from './certificate-view'
import { signCredential } from './credential'

/** Issues the certificate of attendance, once for a person and an event; claiming again answers the first, its name included. */
export const claim: Handler<'certificates.claim'> = async (input, { caller, now }) => {
  const { memberId } = caller.member
  const event = await findEvent(input.eventId, WITHOUT_PEOPLE)
  if (!event || sightOf(event, caller, now) === 'hidden') refuse('not_found')
  const registration = await findRegistration(registrationId(event._id, memberId))
  const attendance = registration && {
    status: registration.status,
    checkedInAt: registration.checkIns?.entry?.at,
  }
  const reason =
    event.status === 'canceled' ? 'not_attended' : whyNotClaimable(event, attendance, now)
  if (reason) refuse(reason, reason === 'not_over' ? { at: event.endsAt } : {})

  const certificate = await certificateOf(event, memberId, input.name, now)
  if (await addCertificate(certificate)) return { certificate: certificateView(certificate) }

  const first = await findCertificate(certificate._id)
  if (first?.memberId !== memberId) throw new Error('two facts share one serial')
  return { certificate: certificateView(first) }
}

async function certificateOf(
  event: EventDocument,
  memberId: string,
  name: string,
  now: Date,
): Promise<CertificateDocument> {
  const fact = toReadable(serialDigest(`attendance|${event._id}|${memberId}`))
  const serial = serialOf('attendance', fact)
  const facts = {
    eventId: event._id,
    eventTitle: event.title,
    chapterId: event.chapterId,
    chapterName: event.chapterName,
    heldAt: event.startsAt,
    name,
    issuedAt: now.toISOString(),
  }
  return {
    _id: serial,
    schemaVersion: 1,
    kind: 'attendance',
    memberId,
    ...facts,
    credential: await signCredential({ ...facts, serial, endedAt: event.endsAt }),
  }
}
