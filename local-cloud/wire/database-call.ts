import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseCall } from '../api'
import { unsupported } from '../cloud-error'
import { transactionConflict } from '../database/refusals'
import type { ActiveInvocation } from '../environment/invocations'
import type { EnvironmentState } from '../environment/state'
import { own } from '../own'
import { databaseActions } from './database-actions'
import { plannedError } from './errors'
import { optionalText, type WireRequest } from './fields'

const longestQuery = 400

/** The function that asked is gone, or its connection is to be cut; there is nobody to answer. */
export const noAnswer = Symbol('no answer')

/** Runs one database action with the environment's latency and faults, and writes it down. */
export async function runDatabaseCall(
  request: WireRequest,
  state: EnvironmentState,
  invocation: ActiveInvocation | undefined,
): Promise<Record<string, unknown> | typeof noAnswer> {
  const startedAt = performance.now()
  const call = describe(request)
  invocation?.trace.databaseCalls.push(call)
  if (invocation !== undefined) invocation.cost.databaseCalls += 1
  const fault = state.faults.next()
  try {
    if (state.faults.databaseLatencyMs > 0) await delay(state.faults.databaseLatencyMs)
    if (fault === 'kill-before') return kill(invocation)
    if (fault === 'drop') return noAnswer
    if (fault === 'conflict') {
      const transactionId = optionalText(request, 'transactionId')
      if (transactionId !== undefined) state.database.abort(transactionId)
      throw transactionConflict()
    }
    if (fault === 'error' || fault === 'limit') throw plannedError(fault)
    const action = own(databaseActions, String(request.action))
    if (action === undefined) throw unsupported(`the action ${String(request.action)}`)
    const { body, scanned, returned } = await action(request, {
      database: state.database,
      now: state.now(),
      invocation: invocation?.id,
    })
    call.scanned = scanned
    call.returned = returned
    return fault === 'kill-after' ? kill(invocation) : body
  } catch (error) {
    call.error = error instanceof Error ? error.message : String(error)
    throw error
  } finally {
    call.milliseconds = performance.now() - startedAt
  }
}

function kill(invocation: ActiveInvocation | undefined): typeof noAnswer {
  invocation?.worker?.kill()
  return noAnswer
}

function describe(request: WireRequest): DatabaseCall {
  const collection = optionalText(request, 'collectionName')
  const query = optionalText(request, 'query')?.slice(0, longestQuery)
  return {
    action: String(request.action).replace(/^database\./, ''),
    ...(collection === undefined ? {} : { collection }),
    ...{ scanned: 0, returned: 0, milliseconds: 0 },
    ...(query === undefined ? {} : { query }),
  }
}
