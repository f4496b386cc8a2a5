import type { CertificateKind } from '#shared/domain/certificates'
import { type Changes, collection, type StoredDocument, where } from '../runtime/database'

/** A certificate; its `_id` is the serial, which follows from the fact that it certifies. */
export interface CertificateDocument extends StoredDocument {
  kind: CertificateKind
  memberId: string
  eventId: string
  eventTitle: string
  chapterId: string
  chapterName: string
  heldAt: string
  /** As its owner wants it on the certificate (D19). */
  name: string
  issuedAt: string
  /** The signed credential. What anybody is shown comes from it. */
  credential: string
  revoked?: { at: string; reason: string; by: string }
}

const certificates = collection<CertificateDocument>('certificates')

/** More than anybody attends in a lifetime of Thursdays. */
const MOST = 1000

export const findCertificate = (serial: string): Promise<CertificateDocument | undefined> =>
  certificates.get(serial)

export const findCertificatesOf = (memberId: string): Promise<CertificateDocument[]> =>
  certificates.find({ memberId }, { orderBy: [['issuedAt', 'desc']], limit: MOST })

/** Whether it was added; false when this fact has its certificate already. */
export const addCertificate = (certificate: CertificateDocument): Promise<boolean> =>
  certificates.add(certificate)

/** Revokes once; whether this call did. */
export const markRevoked = (serial: string, changes: Changes): Promise<boolean> =>
  certificates.updateOne({ _id: serial, revoked: where.exists(false) }, changes)
