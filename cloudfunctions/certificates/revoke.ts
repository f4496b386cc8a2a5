import { isStaffOf } from '../runtime/caller'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { findCertificate, markRevoked } from './certificate-repository'
import { certificateView } from './certificate-view'

/** Declares a certificate invalid. Whoever checks it from now on is told when and why; revoking twice keeps the first reason. */
export const revoke: Handler<'certificates.revoke'> = async (input, { caller, now }) => {
  const certificate = await findCertificate(input.serial)
  if (!certificate || !isStaffOf(caller, certificate, now)) refuse('not_found')
  if (certificate.revoked) return { certificate: certificateView(certificate) }

  const revoked = { at: now.toISOString(), reason: input.reason, by: caller.member.memberId }
  if (await markRevoked(certificate._id, { revoked }))
    return { certificate: certificateView({ ...certificate, revoked }) }
  const first = await findCertificate(certificate._id)
  return { certificate: certificateView(first ?? certificate) }
}
