import { createHash } from 'node:crypto'
import { toReadable } from '#shared/domain/base32'
import { intendedId } from '../runtime/random'

const LENGTH = 12

/** 60 bits as people type or read them out, e.g. `7K4Q-09M2-XPRT`. @param bytes at least 8 */
export const codeOf = (bytes: Uint8Array): string =>
  (toReadable(bytes).slice(0, LENGTH).match(/.{4}/g) ?? []).join('-')

/** Forgives case, spaces, dashes, full-width letters, and the letters that Crockford's alphabet leaves out. */
const normalize = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** The `_id` of an invitation: the code itself is stored nowhere. */
export const invitationId = (code: string): string =>
  createHash('sha256').update(normalize(code)).digest('hex')

/** The grant that an invitation becomes; the same invitation always becomes the same grant. */
export const grantIdOf = (invitation: string): string => intendedId(20, 'grant', invitation)
