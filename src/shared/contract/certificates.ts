import * as z from 'zod/mini'
import './schema'
import { certificateKinds } from '#shared/domain/certificates'
import { action } from './action'
import { onOne, textChecked } from './refusals'
import { id, instant, publicLine, serial } from './schema'

export const certificateView = z.object({
  serial: serial(),
  kind: z.enum(certificateKinds),
  state: z.enum(['valid', 'revoked']),
  name: z.string(),
  eventId: id(),
  eventTitle: z.string(),
  chapterName: z.string(),
  heldAt: instant(),
  issuedAt: instant(),
  revokedAt: z.optional(instant()),
  revokedReason: z.optional(z.string()),
  /** Opens in any browser, without a login. */
  verifyUrl: z.string(),
})
export type CertificateView = z.infer<typeof certificateView>

export const certificates = {
  mine: action({
    does: 'lists the caller’s certificates and the attended events whose certificate is still to be claimed',
    who: 'members',
    input: z.strictObject({}),
    output: z.object({
      certificates: z.array(certificateView),
      claimable: z.array(z.object({ eventId: id(), title: z.string(), endedAt: instant() })),
    }),
    refusals: ['join_first'],
    writes: false,
    databaseCalls: { always: 4, noneAttended: 3, allClaimed: 3 },
  }),
  get: action({
    does: 'shows the caller one of their own certificates',
    who: 'members',
    input: z.strictObject({ serial: serial() }),
    output: z.object({ certificate: certificateView }),
    refusals: ['join_first', 'not_found'],
    writes: false,
    databaseCalls: { always: 2 },
  }),
  claim: action({
    does: 'issues the certificate of attendance under the name that the person wants on it; a second claim answers with the first',
    who: 'members',
    input: z.strictObject({ eventId: id(), name: publicLine(30) }),
    output: z.object({ certificate: certificateView }),
    refusals: [...textChecked, 'join_first', 'not_found', 'not_attended', 'not_over'],
    writes: true,
    audited: true,
    databaseCalls: { claims: 5, again: 6 },
  }),
  revoke: action({
    does: 'declares a certificate invalid from now on, with a reason that its verification page shows',
    who: ['organizer', 'committee', 'admin'],
    input: z.strictObject({ serial: serial(), reason: publicLine(100) }),
    output: z.object({ certificate: certificateView }),
    refusals: [...onOne, ...textChecked],
    writes: true,
    audited: true,
    databaseCalls: { always: 4 },
  }),
}
