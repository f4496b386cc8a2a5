import type { CertificateView } from '#shared/contract/certificates'
import { publicUrl } from '../runtime/public-url'
import type { CertificateDocument } from './certificate-repository'

/** A certificate as its owner and the staff see it. */
export const certificateView = (certificate: CertificateDocument): CertificateView => ({
  serial: certificate._id,
  kind: certificate.kind,
  state: certificate.revoked ? 'revoked' : 'valid',
  name: certificate.name,
  eventId: certificate.eventId,
  eventTitle: certificate.eventTitle,
  chapterName: certificate.chapterName,
  heldAt: certificate.heldAt,
  issuedAt: certificate.issuedAt,
  revokedAt: certificate.revoked?.at,
  revokedReason: certificate.revoked?.reason,
  verifyUrl: `${publicUrl()}/certificates/${certificate._id}`,
})
