import type { MemberView } from '#shared/contract/members'
import type { Identity, Relation } from '#shared/domain/members'
import type { RoleGrant } from '#shared/domain/permissions'
import type { Caller } from '../runtime/caller'
import { type Changes, collection, type StoredDocument, where } from '../runtime/database'
import { memberDocumentId } from '../runtime/keys'

/** A grant with its scope as one string beside it, so that an index finds who holds what. */
export type StoredGrant = RoleGrant & { scopeKey: string }

/** `_id` is an HMAC of the OPENID; every other collection knows the person by the random `memberId` only. */
export interface MemberDocument extends StoredDocument {
  memberId: string
  sealedOpenid: string
  displayName: string
  surname?: string
  identity: Identity
  relation?: { kind: Relation; company: string }
  grants: StoredGrant[]
  joinedAt: string
  notificationsReadUntil?: string
}

const members = collection<MemberDocument>('members')

/** The person behind an OPENID with the grants they hold. One database call; no cache older than the call decides a permission. */
export async function findCaller(openid: string): Promise<Caller> {
  const member = await members.get(memberDocumentId(openid))
  return { openid, member, grants: member?.grants ?? [] }
}

/** Whether the member was added; false when this person is a member already. */
export const addMember = (member: MemberDocument): Promise<boolean> => members.add(member)

export const updateMember = (documentId: string, changes: Changes): Promise<boolean> =>
  members.updateOne({ _id: documentId }, changes)

/** Adds a grant once: the same grant twice changes nothing. */
export const addGrant = (documentId: string, grant: StoredGrant): Promise<boolean> =>
  members.updateOne(
    { _id: documentId, 'grants.grantId': where.neq(grant.grantId) },
    { grants: where.push([grant]) },
  )

/** Members who hold a grant in this scope, expired ones included. At most 200. */
export const findByScope = (scopeKey: string): Promise<MemberDocument[]> =>
  members.find({ 'grants.scopeKey': scopeKey }, { limit: 200 })

/** The member who holds this grant, expired or not. */
export async function findByGrant(grantId: string): Promise<MemberDocument | undefined> {
  const [member] = await members.find({ 'grants.grantId': grantId }, { limit: 1 })
  return member
}

/** The member whom other collections know by this id. */
export async function findMember(memberId: string): Promise<MemberDocument | undefined> {
  const [member] = await members.find({ memberId }, { limit: 1 })
  return member
}

/** Takes a grant away from whoever holds it; whether somebody did. */
export const removeGrant = (grantId: string): Promise<boolean> =>
  members.updateOne({ 'grants.grantId': grantId }, { grants: where.pull({ grantId }) })

/** What members see of themselves. */
export const memberView = (member: MemberDocument): MemberView => ({
  memberId: member.memberId,
  displayName: member.displayName,
  surname: member.surname,
  identity: member.identity,
  relation: member.relation,
  joinedAt: member.joinedAt,
})
