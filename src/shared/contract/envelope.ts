import * as z from 'zod/mini'
import './schema'
import type { refusal } from './refusals'
import { nonce } from './schema'

/** The version of the contract that this build of the app speaks; the cloud understands it and the one before. */
export const CLIENT_VERSION = 1

/** What the phone sends for every action. */
export const request = z.strictObject({
  action: z.string().check(z.maxLength(60)),
  input: z.unknown(),
  clientVersion: z.number().check(z.int(), z.gte(0), z.lte(1_000_000)),
  requestId: nonce(),
  nonce: z.optional(nonce()),
})
export type Request = z.infer<typeof request>

/** What the cloud answers, always in this one shape. `serverTime` lets the phone correct its clock. */
export type Reply<Data> =
  | { ok: true; data: Data; serverTime: string; requestId: string }
  | { ok: false; refusal: z.infer<typeof refusal>; serverTime: string; requestId: string }
