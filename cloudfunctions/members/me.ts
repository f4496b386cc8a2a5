import { activeGrants } from '#shared/domain/permissions'
import { publicUrl } from '../runtime/public-url'
import type { Handler } from '../runtime/serve'
import { readTemplates } from '../runtime/templates'
import { memberView } from './member-repository'

export const me: Handler<'members.me'> = async (_input, { caller, now }) => ({
  member: caller.member ? memberView(caller.member) : null,
  grants: activeGrants(caller.grants, now),
  messageTemplates: readTemplates(),
  publicUrl: publicUrl(),
})
