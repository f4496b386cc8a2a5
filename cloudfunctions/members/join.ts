import { memberDocumentId } from '../runtime/keys'
import { sealOpenid } from '../runtime/openid-box'
import { randomId } from '../runtime/random'
import type { Handler } from '../runtime/serve'
import { addMember, findCaller, type MemberDocument, memberView } from './member-repository'

/** Makes the caller a member, once. Two taps at once make one member: the document's id is the person. */
export const join: Handler<'members.join'> = async (input, { caller, now }) => {
  if (caller.member) return { member: memberView(caller.member) }

  const member: MemberDocument = {
    _id: memberDocumentId(caller.openid),
    schemaVersion: 1,
    memberId: randomId(16),
    sealedOpenid: sealOpenid(caller.openid),
    displayName: input.displayName,
    identity: input.identity,
    ...(input.relation ? { relation: input.relation } : {}),
    grants: [],
    joinedAt: now.toISOString(),
  }
  if (await addMember(member)) return { member: memberView(member) }

  const { member: first } = await findCaller(caller.openid)
  return { member: memberView(first ?? member) }
}
