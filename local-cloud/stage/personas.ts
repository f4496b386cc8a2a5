import type { PersonaCard } from './stage-state'

/** The people of the demo world. All of them are invented. */
export const personas = [
  { id: 'lin-yi', name: '林一', latinName: 'Lin Yi', role: 'member' },
  { id: 'zhou-zhou', name: '周舟', latinName: 'Zhou Zhou', role: 'member' },
  { id: 'a-qiao', name: '阿乔', latinName: 'A Qiao', role: 'visitor' },
  { id: 'he-men', name: '何门', latinName: 'He Men', role: 'door' },
  { id: 'shen-nan', name: '沈南', latinName: 'Shen Nan', role: 'organizer' },
  { id: 'gu-bei', name: '顾北', latinName: 'Gu Bei', role: 'committee' },
  { id: 'xu-xing', name: '许星', latinName: 'Xu Xing', role: 'sponsor' },
  { id: 'jiang-guan', name: '江管', latinName: 'Jiang Guan', role: 'admin' },
] as const satisfies readonly PersonaCard[]

export type PersonaId = (typeof personas)[number]['id']

/** Somebody whom the app has never seen: choosing it again brings another one. */
export const stranger = {
  id: 'stranger',
  name: '生面孔',
  latinName: 'Newcomer',
  role: 'stranger',
} as const satisfies PersonaCard

export const allPersonas: readonly PersonaCard[] = [...personas, stranger]

/** The OPENID of a persona in the demo environment. Known to the server alone. */
export const openidOf = (persona: PersonaId): string => `oStage_${persona}`

/** The persona that an OPENID belongs to, if it is one of the cast. */
export const personaOfOpenid = (openid: string): PersonaCard | undefined =>
  personas.find((persona) => openidOf(persona.id) === openid)
