import { replacing } from '../runtime/database'
import type { Handler } from '../runtime/serve'
import { memberView, updateMember } from './member-repository'

export const update: Handler<'members.update'> = async (input, { caller: { member } }) => {
  const profile = {
    displayName: input.displayName,
    surname: input.surname,
    identity: input.identity,
    relation: input.relation,
  }
  await updateMember(member._id, replacing(profile))
  return { member: memberView({ ...member, ...profile }) }
}
