import type { BuildName } from '../../config/builds'
import type { Environment, Invocation } from '../../local-cloud/api'

/** One thing that is measured: a key of `dist/bench.json`. */
export interface Part {
  /** What must be built before. */
  builds: readonly BuildName[]
  measure(options: { isLong: boolean }): Promise<Measured>
}

export interface Measured {
  figures: Record<string, unknown>
  /** The same for a person, in one line. */
  line: string
}

/** What the plan bills. */
export interface Bill {
  functionCalls: number
  dbReads: number
  dbWrites: number
}

const writing = /insert|modify|update|remove|delete|add|set/i

/** What invocations cost, split as the plan's price list does. */
export const billOf = (invocations: readonly Invocation[]): Bill => {
  const calls = invocations.flatMap(({ databaseCalls }) => databaseCalls)
  const dbWrites = calls.filter(({ action }) => writing.test(action)).length
  return { functionCalls: invocations.length, dbReads: calls.length - dbWrites, dbWrites }
}

/** The invocations that some work caused. */
export async function caused(
  environment: Environment,
  work: () => Promise<unknown>,
): Promise<Invocation[]> {
  const mark = environment.trace.mark()
  await work()
  return environment.trace.since(mark)
}

export const databaseCallsOf = (invocations: readonly Invocation[]): number =>
  invocations.reduce((sum, { databaseCalls }) => sum + databaseCalls.length, 0)

/** Rounded so that two runs can be compared by eye. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
