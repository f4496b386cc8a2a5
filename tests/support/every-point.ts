import type { ActionName, InputOf } from '#shared/contract/contract'
import { newNonce, openWorld, type Person, type World } from './world'

/** A tap that is about to happen in a world of its own. */
export interface Tap<Name extends ActionName> {
  world: World
  person: Person
  input: InputOf<Name>
  /** What must hold when it has been tapped again; throws otherwise. */
  healed(answer: unknown): void
}

/** What happens after the call has died; its answer is what `healed` is given. */
export type Recover = (world: World, again: () => Promise<unknown>) => Promise<unknown>

/** The person taps again, as the phone does: with the same nonce. */
export const byRetry: Recover = (_world, again) => again()

/** Nobody taps again; the clock alone mends it. */
export const byTimer: Recover = async (world) => {
  await world.environment.clock.advance(16 * 60_000)
  await world.environment.fireTimer('timer')
}

/** The person taps again, and what concerns others is left to the clock. */
export const byRetryAndTimer: Recover = async (world, again) => {
  await again()
  return byTimer(world, again)
}

/**
 * Runs a tap once to learn its database calls, then lets it die before and after each of them, in a fresh world each time, and
 * recovers. @returns how many points were tried, and how many had healed
 */
export async function everyPoint<Name extends ActionName>(
  action: Name,
  prepare: () => Promise<Tap<Name>>,
  recover: Recover = byRetry,
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
      const again = () => person.must(action, input, { nonce })
      world.environment.faults.failCall(call, how)
      await again().catch(() => undefined)
      world.environment.faults.clear()
      tap.healed(await recover(world, again))
      healed += 1
    }
  return { databaseCalls, pointsTried: databaseCalls * 2, healed }
}

/** A tap told as a story: the world just before it, and what must hold when all has healed. */
export interface CrashStory {
  action: ActionName
  prepare(world: World): Promise<{ person: Person; input: object }>
  healed(world: World): void
}

/** Every point of a story. @param healed what must hold, where recovery heals only a part */
export const everyPointOf = (story: CrashStory, recover: Recover, healed = story.healed) =>
  everyPoint(
    story.action,
    async () => {
      const world = await openWorld()
      const { person, input } = await story.prepare(world)
      return { world, person, input: input as never, healed: () => healed(world) }
    },
    recover,
  )
