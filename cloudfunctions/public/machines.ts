import { publicJwk } from '../certificates/issuer-key'
import { readKeys } from '../runtime/keys'
import { publicUrl } from '../runtime/public-url'
import { file, json, type Page } from './answer'
import { absent } from './shell'
import { verifiedCertificate } from './verified-certificate'

/** The signed credential itself, for wallets. */
export const credentialFile: Page = async ({ name, language }) => {
  const certificate = await verifiedCertificate(name)
  if (certificate.state === 'unknown') return absent(language)
  const { stored } = certificate
  return file('application/vc+jwt', stored.credential, `${stored._id}.jwt`)
}

/** The keys that certificates are signed with, as a JWKS. */
export const keySet: Page = async () => json({ keys: [publicJwk()] })

/** The one key that a credential names. */
export const keyOf: Page = async ({ name, language }) =>
  readKeys().certificate.keyId === name ? json(publicJwk()) : absent(language)

/** Whether a certificate still holds: our own word, and the same as a 1EdTech revocation list of this one credential. */
export const status: Page = async ({ name }) => {
  const certificate = await verifiedCertificate(name)
  if (certificate.state === 'unknown') return json({ state: 'unknown' }, 404)
  const { stored } = certificate
  const issuer = publicUrl()
  const revoked = stored.revoked && {
    id: `${issuer}/certificates/${stored._id}`,
    revoked: true,
    revocationReason: stored.revoked.reason,
  }
  return json({
    id: `${issuer}/status/${stored._id}`,
    issuer,
    state: certificate.state,
    revokedAt: stored.revoked?.at,
    revokedCredential: revoked ? [revoked] : [],
  })
}
