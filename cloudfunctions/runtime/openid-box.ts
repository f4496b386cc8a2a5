import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readKeys } from './keys'

/**
 * An OPENID sealed for storage (AES-256-GCM), so that a message can be sent to somebody who is not calling and no OPENID is
 * stored in clear. Format: `<key version>.<base64url of iv|tag|body>`.
 */
export function sealOpenid(openid: string): string {
  const { current, versions } = readKeys().openid
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(versions[current] ?? '', 'hex'), iv)
  const body = Buffer.concat([cipher.update(openid, 'utf8'), cipher.final()])
  return `${current}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** The OPENID of a sealed one. Throws when it was altered or its key is gone. */
export function openOpenid(sealed: string): string {
  const [version = '', text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  const key = Buffer.from(readKeys().openid.versions[version] ?? '', 'hex')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
