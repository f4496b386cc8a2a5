import { type CryptoKey, importJWK, type JWK } from 'jose'
import { readKeys } from '../runtime/keys'
import { publicUrl } from '../runtime/public-url'

/** ECDSA on P-256: short signatures, and every wallet reads it. */
export const ALGORITHM = 'ES256'

/** The public half of the issuer's key, fit to be published. */
export function publicJwk(): JWK {
  const { kty, crv, x, y } = readKeys().certificate.privateJwk
  return { kty, crv, x, y, alg: ALGORITHM, use: 'sig', kid: keyUrl() }
}

/** Where the public key is found; a credential names it by this address. */
export const keyUrl = (): string => `${publicUrl()}/keys/${readKeys().certificate.keyId}`

export const signingKey = (): Promise<CryptoKey> => imported(readKeys().certificate.privateJwk)

export const verifyingKey = (): Promise<CryptoKey> => imported(publicJwk())

/** An elliptic key is never bytes; `jose` types both. */
const imported = async (jwk: object) => (await importJWK(jwk as JWK, ALGORITHM)) as CryptoKey
