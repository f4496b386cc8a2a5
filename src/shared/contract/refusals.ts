import * as z from 'zod/mini'
import './schema'

/**
 * Every "no" the cloud can say. Its sentence on screen is in `copy/refusals.ts`, which TypeScript forces to be complete.
 * "Absent" and "not yours" are the same answer, so nobody learns what exists by asking.
 */
export const refusalCodes = {
  invalid_input: 'the input does not have the promised shape; `path` names the field',
  update_required: 'this version of the app is older than the cloud still understands',
  join_first: 'the caller is a visitor and only members may do this',
  not_allowed: 'the caller holds no role that may do this',
  not_found: 'there is no such thing, or it is not the caller’s to see',
  busy: 'the cloud is over its rate; the same call will succeed a little later',
  internal_error: 'a defect; the request id is in the log',
  text_not_allowed: 'content safety refused a text; `path` names the field',
  text_check_unavailable: 'content safety did not answer, so the text was not accepted yet',
  code_unknown: 'no invitation has this code, or it has expired or was withdrawn',
  code_used: 'another person has used this invitation',
  may_not_grant: 'this role or scope is not the caller’s to give',
  breaks_format_rules:
    'the event breaks rules of its format; `violations` names each with its source',
  reason_required:
    'the event is outside what its format recommends and gives no reason; `violations` names where',
  changed_meanwhile: 'somebody else changed it since it was opened',
  wrong_state: 'it is not in a state in which this can be done; `state` names the one it is in',
  capacity_below_taken: 'more people hold a place than the new capacity has; `taken` says how many',
  not_open: 'the event takes no registrations: it has not been published, was canceled, or is over',
  answer_required: 'a required question has no answer; `path` names it',
  answer_invalid: 'an answer does not fit its question; `path` names it',
  not_registered: 'the caller holds no registration that could be canceled',
  already_checked_in: 'the person is in; a ticket that was used cannot be canceled',
  scan_unknown: 'no scan of this device has this nonce',
  not_attended: 'the caller’s ticket was not scanned at this event',
  not_over: 'the event has not ended yet; `at` says when',
} as const satisfies Record<string, string>

export type RefusalCode = keyof typeof refusalCodes

/** Refusals that any action may answer with. */
export const commonRefusals = [
  'invalid_input',
  'update_required',
  'busy',
  'internal_error',
] as const satisfies readonly RefusalCode[]

/** What an action for roles refuses: a visitor, and a member without the role. */
export const withRole = ['join_first', 'not_allowed'] as const satisfies readonly RefusalCode[]
/** The same for one thing, which may be absent or not the caller's. */
export const onOne = [...withRole, 'not_found'] as const satisfies readonly RefusalCode[]
/** What an action answers when it takes texts that others will read. */
export const textChecked = [
  'text_not_allowed',
  'text_check_unavailable',
] as const satisfies readonly RefusalCode[]
/** What a proposal is refused for by the rules of its format. */
export const keepsRules = [
  'breaks_format_rules',
  'reason_required',
] as const satisfies readonly RefusalCode[]

export const violation = z.object({
  rule: z.string(),
  section: z.string(),
  limit: z.optional(z.union([z.string(), z.number()])),
  actual: z.optional(z.union([z.string(), z.number()])),
})
export type ViolationView = z.infer<typeof violation>

export const refusal = z.object({
  code: z.enum(Object.keys(refusalCodes) as [RefusalCode, ...RefusalCode[]]),
  path: z.optional(z.string()),
  at: z.optional(z.string()),
  state: z.optional(z.string()),
  taken: z.optional(z.number()),
  violations: z.optional(z.array(violation)),
})
export type RefusalView = z.infer<typeof refusal>
/** What a refusal may say besides its code. */
export type RefusalDetails = Omit<RefusalView, 'code'>
