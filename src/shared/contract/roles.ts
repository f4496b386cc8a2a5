import * as z from 'zod/mini'
import './schema'
import { roles as roleNames } from '#shared/domain/permissions'
import { action } from './action'
import { grantView, scope } from './members'
import { onOne } from './refusals'
import { id, instant, privateLine } from './schema'

const MAY_INVITE = ['admin', 'committee', 'organizer'] as const

export const grantOfMember = z.object({
  grantId: z.string(),
  role: z.enum(roleNames),
  displayName: z.string(),
  from: instant(),
  until: instant(),
})

export const roles = {
  invite: action({
    does: 'makes a one-time code that gives whoever enters it a role in a scope until a date',
    who: MAY_INVITE,
    input: z.strictObject({ role: z.enum(roleNames), scope, until: instant() }),
    output: z.object({ code: z.string(), expiresAt: instant() }),
    refusals: [...onOne, 'may_not_grant'],
    writes: true,
    audited: true,
    databaseCalls: { forEvent: 4, otherwise: 3, againMore: 1 },
  }),
  claim: action({
    does: 'gives the caller the role of a one-time code, while its maker may still give it; the same person entering it again changes nothing',
    who: 'members',
    input: z.strictObject({ code: privateLine(40) }),
    output: z.object({ grant: grantView }),
    refusals: ['join_first', 'code_unknown', 'code_used'],
    writes: true,
    audited: true,
    databaseCalls: { forEvent: 7, otherwise: 6, firstAdmin: 5, again: 5, refused: 3 },
  }),
  list: action({
    does: 'lists who holds roles in a scope that is the caller’s to give',
    who: MAY_INVITE,
    input: z.strictObject({ scope }),
    output: z.object({ grants: z.array(grantOfMember) }),
    refusals: [...onOne, 'may_not_grant'],
    writes: false,
    databaseCalls: { forEvent: 3, otherwise: 2 },
  }),
  revoke: action({
    does: 'takes a role back, at once',
    who: MAY_INVITE,
    input: z.strictObject({ scope, grantId: id() }),
    output: z.object({ revoked: z.boolean() }),
    refusals: [...onOne, 'may_not_grant'],
    writes: true,
    audited: true,
    databaseCalls: { forEvent: 6, otherwise: 5, nothingThere: 3 },
  }),
}
