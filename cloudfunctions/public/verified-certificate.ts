import { serialMeant } from '#shared/domain/certificates'
import { type CertificateDocument, findCertificate } from '../certificates/certificate-repository'
import { readCredential, type SignedFacts } from '../certificates/credential'

/** What is known of a serial. `altered` means that what is stored is not what was signed; it counts as unknown. */
export type VerifiedCertificate =
  | { state: 'valid' | 'revoked'; facts: SignedFacts; stored: CertificateDocument }
  | { state: 'unknown'; isAltered: boolean }

/** Looks a serial up and checks the signature of what is found. One database call. @param typed as somebody wrote it */
export async function verifiedCertificate(typed: string): Promise<VerifiedCertificate> {
  const serial = serialMeant(typed)
  const stored = serial && (await findCertificate(serial))
  if (!stored) return { state: 'unknown', isAltered: false }
  const facts = await readCredential(stored.credential)
  if (!facts || !isSame(stored, facts)) return { state: 'unknown', isAltered: true }
  return { state: stored.revoked ? 'revoked' : 'valid', facts, stored }
}

const isSame = (stored: CertificateDocument, facts: SignedFacts): boolean =>
  stored._id === facts.serial &&
  (['eventId', 'eventTitle', 'chapterName', 'heldAt', 'name', 'issuedAt'] as const).every(
    (fact) => stored[fact] === facts[fact],
  )
