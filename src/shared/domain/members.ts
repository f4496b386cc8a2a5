/** D7: one primary identity, and optionally where one works. */
export const identities = ['enthusiast', 'professional', 'decisionMaker'] as const
export type Identity = (typeof identities)[number]

export const relations = ['customer', 'partner'] as const
export type Relation = (typeof relations)[number]

/** "Professional" is a professional developer, or anybody whose customer or partner relation is given (D7). */
export const isProfessional = (member: { identity: Identity; relation?: unknown }): boolean =>
  member.identity === 'professional' || member.relation !== undefined
