import { generateKeyPairSync, randomBytes } from 'node:crypto'

const secret = () => randomBytes(32).toString('hex')
const versioned = () => ({ current: '1', versions: { '1': secret() } })

/** A fresh set of secrets as environment variables of the functions. Made once; losing them makes everybody a stranger. */
export function createKeys(): Record<string, string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    UG_KEYS: JSON.stringify({
      member: secret(),
      openid: versioned(),
      ticket: versioned(),
      serial: secret(),
      certificate: {
        keyId: `k${randomBytes(4).toString('hex')}`,
        privateJwk: privateKey.export({ format: 'jwk' }),
      },
    }),
  }
}
