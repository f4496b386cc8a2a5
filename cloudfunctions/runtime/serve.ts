import * as z from 'zod/mini'
import type { Action } from '#shared/contract/action'
import type { ActionName, Contract, InputOf, OutputOf } from '#shared/contract/contract'
import {
  CLIENT_VERSION,
  type Reply,
  type Request,
  request as requestSchema,
} from '#shared/contract/envelope'
import { hasRole } from '#shared/domain/permissions'
import { findCaller } from '../members/member-repository'
import { recordAudit, subjectOf } from './audit'
import type { Caller, MemberCaller } from './caller'
import { publicTextsOf, requireSafeTexts } from './content-safety'
import { isOverRate } from './database'
import { intendedId, randomId } from './random'
import { Refusal, refuse } from './refuse'
import { wechatContext } from './wechat-cloud'

/** What a use case is given besides its input. */
export interface Call<Who extends Caller = Caller> {
  caller: Who
  now: Date
  /** One intention of one person; a retry has the same. */
  nonce: string
  /** Adds a fact to the audit entry that is written when the action has succeeded. */
  note(details: Record<string, string | number | boolean>): void
}

type CallFor<Name extends ActionName> =
  Name extends `${infer Noun extends keyof Contract & string}.${infer Verb}`
    ? Verb extends keyof Contract[Noun]
      ? Contract[Noun][Verb] extends { who: 'anyone' }
        ? Call
        : Call<MemberCaller>
      : never
    : never

/** A use case. */
export type Handler<Name extends ActionName> = (
  input: InputOf<Name>,
  call: CallFor<Name>,
) => Promise<OutputOf<Name>>

/** One handler for every action of the contract: TypeScript refuses a missing or an extra one. */
export type Handlers = {
  [Noun in keyof Contract & string]: {
    [Verb in keyof Contract[Noun] & string]: Handler<Extract<`${Noun}.${Verb}`, ActionName>>
  }
}

type AnyHandler = (input: unknown, call: Call) => Promise<unknown>

/**
 * The one door of the `api` deployable: parse, who is it, may they, are the texts fit, run, parse the answer, audit.
 * A "no" is an answer; anything else is a defect, logged with the request id and told to nobody.
 */
export function serve(contract: Contract, handlers: Handlers) {
  return async function main(event: unknown): Promise<Reply<unknown>> {
    const now = new Date()
    const envelope = { serverTime: now.toISOString(), requestId: requestIdOf(event) }
    try {
      const data = await answer(contract, handlers, event, now)
      return { ok: true, data, ...envelope }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal.code === 'internal_error') console.error(envelope.requestId, error)
      return { ok: false, refusal, ...envelope }
    }
  }
}

async function answer(contract: Contract, handlers: Handlers, event: unknown, now: Date) {
  const request = parseInput(requestSchema, withoutPlatformFields(event))
  if (request.clientVersion < CLIENT_VERSION - 1) refuse('update_required')
  const { promise, run } = find(contract, handlers, request.action)
  const input = parseInput(promise.input, request.input)
  if (promise.writes && !request.nonce) refuse('invalid_input', { path: 'nonce' })

  const { OPENID: openid } = wechatContext()
  if (!openid) throw new Error('a call without an OPENID reached the api deployable')
  const caller = await findCaller(openid)
  requireRole(promise, caller, now)
  await requireSafeTexts(publicTextsOf(promise.input, input), openid)

  const details: Record<string, string | number | boolean> = {}
  const nonce = request.nonce ?? request.requestId
  const output = await run(input, {
    caller,
    now,
    nonce,
    note: (more) => Object.assign(details, more),
  })
  if (promise.audited && caller.member)
    await recordAudit({
      action: request.action,
      actor: caller.member.memberId,
      key: promise.writes ? intendedId(20, nonce, JSON.stringify(input)) : randomId(20),
      subject: subjectOf(input),
      details,
      now,
    })
  return z.parse(promise.output, output)
}

/** Deny by default: whoever is not named by the contract is refused before anything else is read. */
function requireRole(promise: Action, caller: Caller, now: Date): void {
  const { who } = promise
  if (who === 'anyone') return
  if (!caller.member) refuse('join_first')
  if (who !== 'members' && !who.some((role) => hasRole(caller.grants, role, now)))
    refuse('not_allowed')
}

function find(contract: Contract, handlers: Handlers, name: Request['action']) {
  const [noun = '', verb = ''] = name.split('.')
  const promise = own<Action>(own(contract, noun), verb)
  const run = own<AnyHandler>(own(handlers, noun), verb)
  if (!promise || !run) refuse('invalid_input', { path: 'action' })
  return { promise, run }
}

/** A property of the object itself, so that `constructor` and its like name nothing. */
const own = <Value>(object: unknown, name: string): Value | undefined =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, Value>)[name]
    : undefined

/** WeChat adds `userInfo` to every event of a phone; it is no part of the request. */
function withoutPlatformFields(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event
  const { userInfo: _, tcbContext: __, ...request } = event as Record<string, unknown>
  return request
}

function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  refuse('invalid_input', { path: pathOf(result.error.issues[0]) })
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const stray = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...stray].map(String).join('.').slice(0, 120) || 'input'
}

function requestIdOf(event: unknown): string {
  const id = (event as { requestId?: unknown } | null)?.requestId
  return typeof id === 'string' ? id.slice(0, 40) : 'none'
}

function refusalOf(error: unknown) {
  if (error instanceof Refusal) return { code: error.code, ...error.details }
  return { code: isOverRate(error) ? ('busy' as const) : ('internal_error' as const) }
}
