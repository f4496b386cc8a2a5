import type { Action } from '#shared/contract/action'
import { type ActionName, contract } from '#shared/contract/contract'

/** Every action of the contract by its name: a test that iterates over this misses none. */
export const actions: readonly (readonly [ActionName, Action])[] = Object.entries(contract).flatMap(
  ([noun, verbs]) =>
    Object.entries(verbs).map(
      ([verb, promise]) => [`${noun}.${verb}` as ActionName, promise as Action] as const,
    ),
)
