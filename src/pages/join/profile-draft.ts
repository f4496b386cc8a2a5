import type { MemberView } from '#shared/contract/members'
import type { Identity, Relation } from '#shared/domain/members'

/** What somebody has filled in so far; lengths as in the contract. */
export interface ProfileDraft {
  displayName: string
  identity: Identity | null
  /** Whether a customer or partner company is given (D7). */
  hasRelation: boolean
  relationKind: Relation
  company: string
}

export const NAME_LENGTH = 20
export const COMPANY_LENGTH = 40

export type ProfileProblem = 'displayName' | 'identity' | 'company'

export const emptyProfile: ProfileDraft = {
  displayName: '',
  identity: null,
  hasRelation: false,
  relationKind: 'customer',
  company: '',
}

/** The draft of somebody who is already known. */
export const draftOf = (member: MemberView): ProfileDraft => ({
  displayName: member.displayName,
  identity: member.identity,
  hasRelation: member.relation !== undefined,
  relationKind: member.relation?.kind ?? 'customer',
  company: member.relation?.company ?? '',
})

/** What is still missing, in the order of the form. */
export function profileProblems(draft: ProfileDraft): ProfileProblem[] {
  const problems: ProfileProblem[] = []
  if (draft.displayName.trim() === '') problems.push('displayName')
  if (!draft.identity) problems.push('identity')
  if (draft.hasRelation && draft.company.trim() === '') problems.push('company')
  return problems
}

/** What the cloud is told, or undefined while something is missing. */
export function profileOf(draft: ProfileDraft) {
  const { identity } = draft
  if (!identity || profileProblems(draft).length > 0) return undefined
  return {
    displayName: draft.displayName.trim(),
    identity,
    ...(draft.hasRelation
      ? { relation: { kind: draft.relationKind, company: draft.company.trim() } }
      : {}),
  }
}
