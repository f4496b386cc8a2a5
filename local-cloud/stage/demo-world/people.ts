import type { InputOf } from '#shared/contract/contract'
import type { Role, Scope } from '#shared/domain/permissions'
import { firstAdminInvitation } from '../../../config/first-admin'
import type { Environment } from '../../api'
import { openidOf, type PersonaId, personas } from '../personas'
import { forEachOf, type Person, personWith } from './person'

export interface People {
  readonly of: Record<PersonaId, Person>
  /** Members without a part in the story, who fill the rooms. */
  readonly crowd: readonly Person[]
  /** Organizers of other chapters, by chapter. */
  readonly organizers: Readonly<Record<'shenzhen' | 'shanghai' | 'genai', Person>>
}

const surnames = ['沈', '陆', '江', '何', '温', '叶', '许', '宋', '姜', '白']
const givenNames = ['一帆', '晓川', '南星', '知远', '小满', '清和']
const crowdNames = givenNames.flatMap((given) => surnames.map((surname) => surname + given))

const profiles: Partial<Record<PersonaId, Partial<InputOf<'members.join'>>>> = {
  'zhou-zhou': { identity: 'enthusiast' },
  'xu-xing': {
    identity: 'decisionMaker',
    relation: { kind: 'partner', company: '云帆科技（虚构）' },
  },
}
/** 阿乔 has never been here: joining is hers to show. */
const stranger: PersonaId = 'a-qiao'

const day = 86_400_000

/** Everybody of the demo world by name; nobody has joined yet by being here. */
export function peopleOf(environment: Environment): People {
  const person = (id: PersonaId) => personWith(environment, openidOf(id))
  const crowd = crowdNames.map((_, index) => personWith(environment, `oStage_crowd-${index}`))
  const [shanghai, genai, ...rest] = crowd as [Person, Person, ...Person[]]
  const of = Object.fromEntries(personas.map(({ id }) => [id, person(id)])) as People['of']
  return { of, crowd: rest, organizers: { shenzhen: of['shen-nan'], shanghai, genai } }
}

/** Makes them members; who is one already stays as they are. */
export async function joinEverybody({ of, crowd, organizers }: People): Promise<void> {
  const extras = [organizers.shanghai, organizers.genai, ...crowd]
  await forEachOf(extras, (person, index) =>
    person.do('members.join', {
      displayName: crowdNames[index] ?? '',
      identity: index % 3 === 0 ? 'enthusiast' : 'professional',
    }),
  )
  await forEachOf(
    personas.filter(({ id }) => id !== stranger),
    ({ id, name }) =>
      of[id].do('members.join', { displayName: name, identity: 'professional', ...profiles[id] }),
  )
}

/** Gives the cast its roles where they do not hold them any more, the first admin by a claim code. */
export async function giveRoles(environment: Environment, people: People): Promise<void> {
  const { of, organizers } = people
  const admin = of['jiang-guan']
  const now = environment.clock.now()
  if (!(await holds(admin, 'admin', { kind: 'community' }, now))) {
    const { code, document } = firstAdminInvitation(now)
    await environment.insert('roleInvitations', [{ ...document }])
    await admin.do('roles.claim', { code })
  }
  for (const [chapterId, organizer] of Object.entries(organizers))
    await giveRole(now, admin, organizer, 'organizer', { kind: 'chapter', chapterId }, 365)
  await giveRole(now, admin, of['gu-bei'], 'committee', { kind: 'seat', seat: 'secretary' }, 365)
}

/** Gives a person a role by an invitation, unless they hold it for another day. */
export async function giveRole(
  now: Date,
  giver: Person,
  person: Person,
  role: Role,
  scope: Scope,
  days: number,
): Promise<void> {
  if (await holds(person, role, scope, now)) return
  const until = new Date(now.getTime() + days * day).toISOString()
  const { code } = await giver.do('roles.invite', { role, scope, until })
  await person.do('roles.claim', { code })
}

async function holds(person: Person, role: Role, scope: Scope, now: Date): Promise<boolean> {
  const tomorrow = new Date(now.getTime() + day).toISOString()
  const { grants } = await person.do('members.me', {})
  return grants.some(
    (grant) =>
      grant.role === role &&
      JSON.stringify(grant.scope) === JSON.stringify(scope) &&
      grant.until > tomorrow,
  )
}
