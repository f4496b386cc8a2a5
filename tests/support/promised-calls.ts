import type { Action } from '#shared/contract/action'
import { type ActionName, contract } from '#shared/contract/contract'
import type { Invocation } from '../../local-cloud/api'

/**
 * The most database calls that an action's contract allows for one call: its dearest path and every named extra (`…More`).
 * Endless where an extra is paid for each person (`each…More`).
 */
export function promisedCalls(name: ActionName): number {
  const [noun = '', verb = ''] = name.split('.')
  const verbs = contract[noun as keyof typeof contract] as Record<string, Action>
  const entries = Object.entries(verbs[verb]?.databaseCalls ?? {})
  if (entries.some(([path]) => path.startsWith('each'))) return Number.POSITIVE_INFINITY
  const extras = entries.filter(([path]) => path.endsWith('More'))
  const paths = entries.filter(([path]) => !path.endsWith('More'))
  return (
    Math.max(...paths.map(([, calls]) => calls)) + extras.reduce((sum, [, calls]) => sum + calls, 0)
  )
}

/** Throws when a call that succeeded cost more than its contract promises. A batch of scans pays for each of them. */
export function requirePromisedCalls(
  name: ActionName,
  input: unknown,
  invocation: Invocation | undefined,
): void {
  const scans = (input as { scans?: unknown[] }).scans?.length ?? 1
  const cost = invocation?.databaseCalls.length ?? 0
  const promised = promisedCalls(name) * Math.max(1, scans)
  if (cost > promised)
    throw new Error(`${name} cost ${cost} database calls, ${promised} are promised`)
}
