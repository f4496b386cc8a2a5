import type { ActionName, InputOf } from '#shared/contract/contract'
import { newNonce, type Person, type World } from './world'

/** A tap that is about to happen in a world of its own. */
export interface Tap<Name extends ActionName> {
  world: World
  person: Person
  input: InputOf<Name>
  /** What must hold when it has been tapped again; throws otherwise. */
  healed(answer: unknown): void
}

/**
 * Runs a tap once to learn its database calls, then lets it die before and after each of them, in a fresh world each time, and
 * taps again as the phone does: with the same nonce. @returns how many points were tried, and how many had healed
 */
export async function everyPoint<Name extends ActionName>(
  action: Name,
  prepare: () => Promise<Tap<Name>>,
): Promise<{ databaseCalls: number; pointsTried: number; healed: number }> {
  const rehearsal = await prepare()
  const { databaseCalls } = await rehearsal.world.cost(() =>
    rehearsal.person.must(action, rehearsal.input),
  )
  let healed = 0
  for (let call = 1; call <= databaseCalls; call += 1)
    for (const how of ['kill-before', 'kill-after'] as const) {
      const { world, person, input, ...tap } = await prepare()
      const nonce = newNonce()
      world.environment.faults.failCall(call, how)
      await person.must(action, input, { nonce }).catch(() => undefined)
      world.environment.faults.clear()
      tap.healed(await person.must(action, input, { nonce }))
      healed += 1
    }
  return { databaseCalls, pointsTried: databaseCalls * 2, healed }
}
