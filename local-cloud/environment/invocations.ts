import { randomUUID } from 'node:crypto'
import type { CallReply, Cost, FunctionSpec, Identity, Invocation } from '../api'
import type { Pool } from '../functions/pool'
import { contextOf, localAppId, variablesOf } from '../functions/variables'
import type { FunctionWorker, JobEnd } from '../functions/worker'
import { own } from '../own'
import type { EnvironmentState } from './state'

/** A call that runs or has run; whatever the SDK sends is attributed to it by its id. */
export interface ActiveInvocation {
  id: string
  state: EnvironmentState
  spec: FunctionSpec
  identity: Identity
  trace: Invocation
  /** Shared with the call that caused this one. */
  cost: Cost
  worker: FunctionWorker | undefined
}

export interface CallRequest {
  state: EnvironmentState
  name: string
  /** The event as JSON. */
  event: string
  identity: Identity
  trigger: 'client' | 'timer' | 'http' | 'function'
  parent?: ActiveInvocation
}

/** How a call ended: JSON of the result (undefined if there is none), or the platform's error. */
export type CallEnd = ({ result: string | undefined } | { errCode: number; errMsg: string }) & {
  requestId: string
  cost: Cost
}

export interface Invocations {
  find(id: string): ActiveInvocation | undefined
  call(request: CallRequest): Promise<CallEnd>
}

const remembered = 20_000
const requestLimitBytes = 100 * 1024
const resultLimitBytes = 1024 * 1024
const httpLimitBytes = 6 * 1024 * 1024

export function createInvocations(pool: Pool, adminUrl: () => string): Invocations {
  const active = new Map<string, ActiveInvocation>()

  const remember = (invocation: ActiveInvocation): void => {
    active.set(invocation.id, invocation)
    if (active.size <= remembered) return
    const [oldest] = active.keys()
    if (oldest !== undefined) active.delete(oldest)
  }

  const begin = (request: CallRequest, spec: FunctionSpec): ActiveInvocation => {
    const { state, name, identity, parent } = request
    const id = randomUUID()
    const trace: Invocation = {
      ...{ id, function: name, startedAt: new Date(state.now()).toISOString() },
      ...(identity.openid === undefined ? {} : { openid: identity.openid }),
      ...{ milliseconds: 0, outcome: 'ok', databaseCalls: [], leakedTransactions: [], logs: [] },
    }
    const cost = parent?.cost ?? { functionCalls: 0, databaseCalls: 0, milliseconds: 0 }
    cost.functionCalls += 1
    const invocation = { id, state, spec, identity, trace, cost, worker: undefined }
    state.trace.add(trace)
    remember(invocation)
    return invocation
  }

  const run = (request: CallRequest, invocation: ActiveInvocation): Promise<JobEnd> => {
    const { state, name, trigger } = request
    const { id, spec, identity } = invocation
    const setting = {
      ...{ environment: state.id, requestId: id, functionName: name, spec, identity, trigger },
      adminUrl: adminUrl(),
    }
    return pool.run({
      entry: spec.entry,
      memoryMb: spec.memoryMb ?? 256,
      timeoutMs: spec.timeoutSeconds * 1000,
      isNested: request.parent !== undefined,
      onLog: (line) => invocation.trace.logs.push(line),
      onStart: (worker) => {
        invocation.worker = worker
      },
      job: () => ({
        event: withUserInfo(request.event, identity, trigger),
        context: contextOf(setting),
        variables: variablesOf(setting),
        clockOffset: state.clockOffset(),
      }),
    })
  }

  return {
    find: (id) => active.get(id),
    async call(request) {
      const spec = own(request.state.functions, request.name)
      if (spec === undefined)
        return refused(-501000, `FunctionName parameter could not be found: ${request.name}`)
      const isHttp = request.trigger === 'http'
      const bytes = Buffer.byteLength(request.event)
      if (bytes > (isHttp ? httpLimitBytes : requestLimitBytes)) {
        return refused(
          -504001,
          `EXCEED_MAX_PAYLOAD_SIZE: the request is ${bytes} bytes, the limit is 100 KB`,
        )
      }
      const startedAt = performance.now()
      const invocation = begin(request, spec)
      const end = await run(request, invocation)
      invocation.worker = undefined
      const { trace, cost, id } = invocation
      trace.milliseconds = performance.now() - startedAt
      trace.outcome = end.kind === 'result' ? 'ok' : end.kind
      trace.leakedTransactions = request.state.database.openFor(id)
      if (request.parent === undefined) cost.milliseconds = trace.milliseconds
      return { ...replyOf(end, spec, isHttp), requestId: id, cost }
    },
  }
}

/** Parses the result, for callers in this process. */
export function toCallReply(end: CallEnd): CallReply {
  if ('errCode' in end) return end
  return { ...end, result: end.result === undefined ? null : JSON.parse(end.result) }
}

function refused(errCode: number, reason: string): CallEnd {
  const cost = { functionCalls: 0, databaseCalls: 0, milliseconds: 0 }
  return { ...errorOf(errCode, reason), requestId: randomUUID(), cost }
}

function replyOf(end: JobEnd, spec: FunctionSpec, isHttp: boolean) {
  if (end.kind === 'timeout') {
    return errorOf(-504003, `Invoking task timed out after ${spec.timeoutSeconds} seconds`)
  }
  if (end.kind === 'killed') return errorOf(-504002, 'The function instance was ended while it ran')
  if (end.kind === 'error') return errorOf(-504002, end.error)
  const bytes = Buffer.byteLength(end.result ?? '')
  if (bytes <= (isHttp ? httpLimitBytes : resultLimitBytes)) return { result: end.result }
  return errorOf(-604001, `cloudfunction result size exceed limit (1MB): ${bytes} bytes`)
}

function errorOf(errCode: number, reason: string) {
  const kind = errCode === -504002 ? ' functions execute fail' : ''
  return { errCode, errMsg: `Error: errCode: ${errCode}${kind} | errMsg: ${reason}` }
}

/** The real cloud puts the caller's ids into events that come from phones. */
function withUserInfo(event: string, { openid }: Identity, trigger: string): string {
  if (openid === undefined || trigger !== 'client' || !event.startsWith('{')) return event
  const userInfo = `"userInfo":${JSON.stringify({ appId: localAppId, openId: openid })}`
  const rest = event.slice(1).trimStart()
  return rest === '}' ? `{${userInfo}}` : `{${userInfo},${rest}`
}
