import { join } from 'node:path'
import { buildFunctions, type Mutate } from '../../config/build-functions'
import { functionSpecs } from '../../config/cloudfunctions'
import { collections } from '../../config/collections'
import type { Environment } from '../../local-cloud/api'
import { startLocalCloud } from '../../local-cloud/local-cloud'
import { functionEnvironment, mutantFolder } from './cloud'
import { openWorldIn, type Person } from './world'

export interface RaceResult {
  people: number
  seats: number
  confirmed: number
  waiting: number
  duplicates: number
  /** Whether the line is in the order in which the database accepted it. */
  isInOrder: boolean
  dbCalls: number
  /** 95th percentile of a tap, in units of one database round trip as measured in the same run. */
  p95RoundTrips: number
}

/**
 * Reads first and then writes, as code without a guard does: the seat count is looked at in the event that was read, and the
 * update no longer asks for it. Throws when the guard is not where it is expected.
 */
export const withoutGuard: Mutate = (path, source) => {
  if (path.endsWith('events/places.ts'))
    return replaceOnce(source, "'places.left': where.gt(0),", '')
  if (path.endsWith('registrations/sign-up.ts'))
    return replaceOnce(
      source,
      'if (await claimPlace(',
      'if (seen.places.left > 0 && await claimPlace(',
    )
  return undefined
}

function replaceOnce(source: string, guard: string, instead: string): string {
  if (!source.includes(guard))
    throw new Error(`the guard "${guard}" is not there: the mutant would prove nothing`)
  return source.replace(guard, instead)
}

/** `people` members sign up for one event at the same moment. @param latencyMs injected per database call */
export async function runRace(options: {
  people: number
  seats: number
  latencyMs: number
  workers: number
  mutate?: Mutate
}): Promise<RaceResult> {
  const specs = functionSpecs(functionEnvironment())
  if (options.mutate) {
    const folder = mutantFolder('without-guard')
    await buildFunctions(folder, options.mutate)
    for (const [name, spec] of Object.entries(specs)) spec.entry = join(folder, name, 'index.js')
  }
  const cloud = await startLocalCloud({
    functions: specs,
    collections,
    unindexed: 'refuse',
    maxWorkers: options.workers,
  })
  try {
    // Cold starts are the platform's affair: the race is between taps.
    await cloud.warm('api', options.workers)
    return await race(cloud.environment('race'), options)
  } finally {
    await cloud.close()
  }
}

async function race(
  environment: Environment,
  { people, seats, latencyMs }: { people: number; seats: number; latencyMs: number },
): Promise<RaceResult> {
  const world = await openWorldIn(environment)
  const { eventId } = await world.publishedEvent({ capacity: seats })
  const crowd: Person[] = []
  for (let at = 0; at < people; at += 1) crowd.push(await world.person(`人${at}`))

  environment.faults.databaseLatencyMs = latencyMs
  const mark = environment.trace.mark()
  const took: number[] = []
  const answers = await Promise.all(
    crowd.map(async (person) => {
      const begun = performance.now()
      const output = await person.must('registrations.signUp', {
        eventId,
        answers: [],
        ifFull: 'wait',
        permits: [],
      })
      took.push(performance.now() - begun)
      return output
    }),
  )
  const invocations = environment.trace.since(mark)
  environment.faults.databaseLatencyMs = 0
  const calls = invocations.flatMap(({ databaseCalls }) => databaseCalls)
  const roundTrip = calls.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / calls.length

  const registrations = environment.documents('registrations')
  const [event] = environment.documents('events') as {
    places: { waiting: { memberId: string }[] }
  }[]
  const line = event?.places.waiting.map(({ memberId }) => `${eventId}_${memberId}`) ?? []
  const positions = answers.flatMap(({ registration }) =>
    registration?.position ? [registration.position] : [],
  )
  return {
    people,
    seats,
    confirmed: registrations.filter(({ status }) => status === 'confirmed').length,
    waiting: registrations.filter(({ status }) => status === 'pending').length,
    duplicates: registrations.length - new Set(registrations.map(({ memberId }) => memberId)).size,
    isInOrder:
      new Set(positions).size === positions.length &&
      line.every((id) =>
        registrations.some(({ _id, status }) => _id === id && status === 'pending'),
      ),
    dbCalls: calls.length,
    p95RoundTrips: percentile(took, 0.95) / roundTrip,
  }
}

const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0
