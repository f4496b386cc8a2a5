import { randomBytes } from 'node:crypto'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import { CLIENT_VERSION, type Reply } from '#shared/contract/envelope'
import type { EventDraft } from '#shared/contract/event-view'
import type { Format } from '#shared/domain/formats'
import type { Role, Scope } from '#shared/domain/permissions'
import { ticketCode } from '#shared/domain/ticket-code'
import { firstAdminInvitation } from '../../config/first-admin'
import { holidayDocuments } from '../../config/holidays'
import type { Environment } from '../../local-cloud/api'
import { freshEnvironment } from './cloud'
import { draftOf } from './drafts'
import { requirePromisedCalls } from './promised-calls'

/** A Sunday noon (UTC) on which every story begins, so that "next Thursday" is known. */
export const STORY_BEGINS = '2026-11-22T04:00:00.000Z'
const YEAR_MS = 365 * 86_400_000

export const newNonce = () => randomBytes(9).toString('base64url')

/** Somebody with a phone. */
export interface Person {
  name: string
  openid: string
  /** What the phone gets back, whole. */
  call<Name extends ActionName>(
    action: Name,
    input: InputOf<Name>,
    options?: { nonce?: string; clientVersion?: number },
  ): Promise<Reply<OutputOf<Name>>>
  /** The data of an answer that must be a yes, at no more database calls than its contract promises; throws otherwise. */
  must<Name extends ActionName>(
    action: Name,
    input: InputOf<Name>,
    options?: { nonce?: string },
  ): Promise<OutputOf<Name>>
  /** The refusal of an answer that must be a no; throws otherwise. */
  refused<Name extends ActionName>(
    action: Name,
    input: InputOf<Name>,
  ): Promise<Extract<Reply<never>, { ok: false }>['refusal']>
  /** Sends anything at all. */
  send(event: unknown): Promise<Reply<unknown>>
}

export interface World {
  environment: Environment
  now(): Date
  /** A stranger with a phone, who has not joined. */
  visitor(name: string): Person
  /** A member. */
  person(name: string): Promise<Person>
  /** A member who holds a role, given through an invitation by the admin (or by `by`). */
  staff(name: string, role: Role, scope: Scope, by?: Person): Promise<Person>
  admin(): Promise<Person>
  organizer(chapterId?: string): Promise<Person>
  committee(): Promise<Person>
  /** An event of the organizer's, approved and public. */
  publishedEvent(
    changes?: Partial<EventDraft> & { format?: Format },
  ): Promise<{ eventId: string; event: OutputOf<'events.manage'>['event'] }>
  /** Database calls that something cost. */
  cost<Result>(work: () => Promise<Result>): Promise<{ result: Result; databaseCalls: number }>
  /** The code that a person's ticket shows right now. */
  codeOf(person: Person, eventId: string): Promise<string>
}

export const CHAPTERS = [
  {
    _id: 'shenzhen',
    schemaVersion: 1,
    name: '深圳分会',
    kind: 'city',
    status: 'formal',
    place: '深圳',
  },
  {
    _id: 'shanghai',
    schemaVersion: 1,
    name: '上海分会',
    kind: 'city',
    status: 'formal',
    place: '上海',
  },
  {
    _id: 'genai',
    schemaVersion: 1,
    name: '生成式 AI 分会',
    kind: 'tech',
    status: 'trial',
    place: '生成式 AI',
  },
]

/** An empty world of its own on the shared local cloud, its clock at the beginning of the story. */
export const openWorld = async (at = STORY_BEGINS): Promise<World> =>
  openWorldIn(await freshEnvironment(), at)

/** The same in an environment that the test has made. */
export async function openWorldIn(environment: Environment, at = STORY_BEGINS): Promise<World> {
  await environment.clock.set(at)
  await environment.insert('chapters', CHAPTERS)
  await environment.insert('holidays', holidayDocuments())
  const known = new Map<string, Promise<Person>>()
  const once = (key: string, make: () => Promise<Person>) => {
    const person = known.get(key) ?? make()
    known.set(key, person)
    return person
  }

  const visitor = (name: string) =>
    personWith(environment, name, `o${Buffer.from(name).toString('hex')}`)
  const person = (name: string) =>
    once(name, async () => {
      const somebody = visitor(name)
      await somebody.must('members.join', {
        displayName: name.slice(0, 20),
        identity: 'professional',
      })
      return somebody
    })
  const admin = () =>
    once('first admin', async () => {
      const somebody = await person('江管')
      const { code, document } = firstAdminInvitation(environment.clock.now())
      await environment.insert('roleInvitations', [{ ...document }])
      await somebody.must('roles.claim', { code })
      return somebody
    })
  const staff = (name: string, role: Role, scope: Scope, by?: Person) =>
    once(`${name} ${role} ${JSON.stringify(scope)}`, async () => {
      const somebody = await person(name)
      const until = new Date(
        environment.clock.now().getTime() + (scope.kind === 'event' ? 50 * 86_400_000 : YEAR_MS),
      )
      const giver = by ?? (await admin())
      const { code } = await giver.must('roles.invite', { role, scope, until: until.toISOString() })
      await somebody.must('roles.claim', { code })
      return somebody
    })
  const organizer = (chapterId = 'shenzhen') =>
    staff(chapterId === 'shenzhen' ? '沈南' : `负责人${chapterId}`, 'organizer', {
      kind: 'chapter',
      chapterId,
    })
  const committee = () => staff('顾北', 'committee', { kind: 'seat', seat: 'secretary' })

  return {
    environment,
    now: () => environment.clock.now(),
    visitor,
    person,
    staff,
    admin,
    organizer,
    committee,
    async publishedEvent({ format = 'workshop', ...changes } = {}) {
      const leader = await organizer(changes.chapterId)
      const seat = await committee()
      const draft = draftOf(format, environment.clock.now(), {
        exceptionReason: '场地所限',
        ...changes,
      })
      const made = await leader.must('events.create', { draft })
      const { eventId } = made.event
      const sent = await leader.must('events.submit', { eventId, revision: made.event.revision })
      const { event } = await seat.must('events.approve', {
        eventId,
        revision: sent.event.revision,
      })
      return { eventId, event }
    },
    async cost(work) {
      const mark = environment.trace.mark()
      const result = await work()
      const databaseCalls = environment.trace
        .since(mark)
        .reduce((sum, invocation) => sum + invocation.databaseCalls.length, 0)
      return { result, databaseCalls }
    },
    async codeOf(owner, eventId) {
      const { registration } = await owner.must('events.get', { eventId })
      const ticket = registration?.ticket
      if (!ticket) throw new Error(`${owner.name} has no ticket for ${eventId}`)
      return ticketCode(eventId, ticket.ticketRef, ticket.ticketKey, environment.clock.now())
    },
  }
}

function personWith(environment: Environment, name: string, openid: string): Person {
  const ask = async (event: unknown) => {
    const answer = await environment.call('api', event, { openid })
    if (!('result' in answer)) throw new Error(`${answer.errCode} ${answer.errMsg}`)
    return { reply: answer.result as Reply<unknown>, invocation: answer.requestId }
  }
  const requestOf = (
    action: ActionName,
    input: unknown,
    options: { nonce?: string; clientVersion?: number } = {},
  ) => ({
    action,
    input,
    clientVersion: options.clientVersion ?? CLIENT_VERSION,
    requestId: newNonce(),
    nonce: options.nonce ?? newNonce(),
  })
  const logOf = ({ requestId }: Reply<unknown>) =>
    environment.trace
      .last(50)
      .flatMap(({ logs }) => logs)
      .filter((line) => line.includes(requestId))
      .join('\n')
  const person: Person = {
    name,
    openid,
    send: async (event) => (await ask(event)).reply,
    call: async (action, input, options) =>
      (await ask(requestOf(action, input, options))).reply as never,
    async must(action, input, options) {
      const { reply, invocation } = await ask(requestOf(action, input, options))
      if (!reply.ok)
        throw new Error(`${name}: ${action} → ${JSON.stringify(reply.refusal)}\n${logOf(reply)}`)
      requirePromisedCalls(
        action,
        input,
        environment.trace.last(400).find(({ id }) => id === invocation),
      )
      return reply.data as never
    },
    async refused(action, input) {
      const reply = await person.call(action, input)
      if (reply.ok)
        throw new Error(`${name}: ${action} was not refused: ${JSON.stringify(reply.data)}`)
      return reply.refusal
    },
  }
  return person
}
