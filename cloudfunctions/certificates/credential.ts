import { randomUUID } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import * as z from 'zod/mini'
import '#shared/contract/schema'
import { appCopy } from '#shared/copy/app'
import { credentialCopy } from '#shared/copy/public-pages'
import { publicUrl } from '../runtime/public-url'
import type { CertificateDocument } from './certificate-repository'
import { ALGORITHM, keyUrl, publicJwk, signingKey, verifyingKey } from './issuer-key'

/** What a certificate says. */
export type CertificateFacts = Pick<
  CertificateDocument,
  'eventId' | 'eventTitle' | 'chapterId' | 'chapterName' | 'heldAt' | 'name' | 'issuedAt'
> & { serial: string; endedAt: string }

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

/** The issuer names its key by address and encloses it, so that a wallet can check without asking us. */
const header = () => {
  const { kty, crv, x, y } = publicJwk()
  return { alg: ALGORITHM, typ: 'JWT', kid: keyUrl(), jwk: { kty, crv, x, y } }
}

/** An Open Badges 3.0 credential as a VC-JWT. Its subject is a random id that leads to nobody. Source: architecture 17, S32. */
export async function signCredential(facts: CertificateFacts): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(credentialOf(facts)))
  return new CompactSign(payload).setProtectedHeader(header()).sign(await signingKey())
}

function credentialOf(facts: CertificateFacts) {
  const issuer = publicUrl()
  const subject = `urn:uuid:${randomUUID()}`
  const id = `${issuer}/certificates/${facts.serial}`
  return {
    iss: issuer,
    jti: id,
    sub: subject,
    nbf: Math.floor(Date.parse(facts.issuedAt) / 1000),
    '@context': CONTEXT,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.eventTitle,
    issuer: { id: issuer, type: ['Profile'], name: appCopy.zh.name, url: issuer },
    validFrom: facts.issuedAt,
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityHash: facts.name,
          identityType: 'name',
          hashed: false,
          salt: 'not-used',
        },
      ],
      activityStartDate: facts.heldAt,
      activityEndDate: facts.endedAt,
      achievement: achievementOf(facts, issuer),
    },
    credentialStatus: {
      id: `${issuer}/status/${facts.serial}`,
      type: '1EdTechRevocationList',
    },
  }
}

const achievementOf = (facts: CertificateFacts, issuer: string) => ({
  id: `${issuer}/events/${facts.eventId}`,
  type: ['Achievement'],
  achievementType: 'Badge',
  name: facts.eventTitle,
  description: credentialCopy.zh.description,
  criteria: { narrative: credentialCopy.zh.criteria },
  creator: {
    id: `${issuer}/#chapter-${facts.chapterId}`,
    type: ['Profile'],
    name: facts.chapterName,
  },
})

/** The part of a credential that a page shows. */
const shown = z.object({
  id: z.string(),
  validFrom: z.string(),
  credentialSubject: z.object({
    identifier: z.array(z.object({ identityHash: z.string() })),
    activityStartDate: z.string(),
    achievement: z.object({
      id: z.string(),
      name: z.string(),
      creator: z.object({ name: z.string() }),
    }),
  }),
})

/** What a credential says that was truly signed by us. */
export type SignedFacts = Pick<
  CertificateFacts,
  'serial' | 'eventId' | 'eventTitle' | 'chapterName' | 'heldAt' | 'name' | 'issuedAt'
>

/** Checks a credential's signature against the published key. Undefined when it was altered or another issuer made it. */
export async function readCredential(credential: string): Promise<SignedFacts | undefined> {
  const verified = await compactVerify(credential, await verifyingKey(), {
    algorithms: [ALGORITHM],
  }).catch(() => undefined)
  if (!verified) return undefined
  const read = z.parse(shown, JSON.parse(new TextDecoder().decode(verified.payload)))
  const { identifier, activityStartDate, achievement } = read.credentialSubject
  return {
    serial: lastPart(read.id),
    eventId: lastPart(achievement.id),
    eventTitle: achievement.name,
    chapterName: achievement.creator.name,
    heldAt: activityStartDate,
    name: identifier[0]?.identityHash ?? '',
    issuedAt: read.validFrom,
  }
}

const lastPart = (url: string) => url.slice(url.lastIndexOf('/') + 1)
