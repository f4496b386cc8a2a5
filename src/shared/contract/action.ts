import type * as z from 'zod/mini'
import type { Role } from '#shared/domain/permissions'
import type { RefusalCode } from './refusals'

/** `anyone` includes visitors; `members` is everybody who has joined; a list names the roles, and a role's scope is checked too. */
export type Who = 'anyone' | 'members' | readonly Role[]

/** The promise of one action: both sides are written against it and nothing else. */
export interface Action<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> {
  /** One sentence: what it does. */
  does: string
  who: Who
  input: Input
  /** The answer is parsed by this before it leaves: what is not named here cannot leak. */
  output: Output
  /** Every "no" it may answer, besides the common ones. */
  refusals: readonly RefusalCode[]
  /** A tap that writes carries a nonce in its envelope; a retry with the same nonce is the same tap. */
  writes: boolean
  /** Whether an audit entry is written after it succeeded. */
  audited?: boolean
  /** Database calls of the whole action by path, asserted by the tests against the local cloud. */
  databaseCalls: Readonly<Record<string, number>>
}

/** Keeps the exact types of a contract while checking its shape. */
export const action = <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  contract: Action<Input, Output>,
): Action<Input, Output> => contract
