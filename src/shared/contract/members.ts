import * as z from 'zod/mini'
import './schema'
import { identities, relations } from '#shared/domain/members'
import { roles, seats } from '#shared/domain/permissions'
import { action } from './action'
import { id, instant, publicLine } from './schema'

export const relation = z.strictObject({ kind: z.enum(relations), company: publicLine(40) })

export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('community') }),
  z.strictObject({ kind: z.literal('chapter'), chapterId: id() }),
  z.strictObject({ kind: z.literal('event'), eventId: id() }),
  z.strictObject({ kind: z.literal('sponsor'), eventId: id(), sponsorId: id() }),
  z.strictObject({ kind: z.literal('seat'), seat: z.enum(seats) }),
])

export const grantView = z.object({
  role: z.enum(roles),
  scope,
  from: instant(),
  until: instant(),
})
export type GrantView = z.infer<typeof grantView>

export const memberView = z.object({
  memberId: id(),
  displayName: z.string(),
  surname: z.optional(z.string()),
  identity: z.enum(identities),
  relation: z.optional(z.object({ kind: z.enum(relations), company: z.string() })),
  joinedAt: instant(),
})
export type MemberView = z.infer<typeof memberView>

/** Message templates by purpose; empty where the deployment has configured none. */
export const messagePurposes = ['signUpResult', 'eventChange', 'reminder'] as const
export type MessagePurpose = (typeof messagePurposes)[number]

const profile = {
  displayName: publicLine(20),
  identity: z.enum(identities),
  relation: z.optional(relation),
}

export const members = {
  me: action({
    does: 'tells the phone who is calling, which roles they hold and what this deployment is configured with',
    who: 'anyone',
    input: z.strictObject({}),
    output: z.object({
      member: z.nullable(memberView),
      grants: z.array(grantView),
      messageTemplates: z.partialRecord(z.enum(messagePurposes), z.string()),
      /** Where anybody's browser reaches the public pages, without a slash at the end. */
      publicUrl: z.optional(z.string()),
    }),
    refusals: [],
    writes: false,
    databaseCalls: { always: 1 },
  }),
  join: action({
    does: 'makes the caller a member, once; a second time answers with the member that is there',
    who: 'anyone',
    input: z.strictObject(profile),
    output: z.object({ member: memberView }),
    refusals: ['text_not_allowed', 'text_check_unavailable'],
    writes: true,
    databaseCalls: { joins: 2, again: 1, atOnceMore: 1 },
  }),
  update: action({
    does: 'changes the caller’s own profile',
    who: 'members',
    input: z.strictObject({ ...profile, surname: z.optional(publicLine(10)) }),
    output: z.object({ member: memberView }),
    refusals: ['join_first', 'text_not_allowed', 'text_check_unavailable'],
    writes: true,
    databaseCalls: { always: 2 },
  }),
}
