import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { findCertificate } from './certificate-repository'
import { certificateView } from './certificate-view'

export const get: Handler<'certificates.get'> = async ({ serial }, { caller }) => {
  const certificate = await findCertificate(serial)
  if (certificate?.memberId !== caller.member.memberId) refuse('not_found')
  return { certificate: certificateView(certificate) }
}
