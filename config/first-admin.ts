import { longestGrantDays } from '#shared/domain/permissions'
import { grantIdOf, invitationId } from '../cloudfunctions/roles/invitation-code'
import type { InvitationDocument } from '../cloudfunctions/roles/invitation-repository'
import { randomCode } from '../cloudfunctions/runtime/random'

const DAY_MS = 86_400_000
const CODE_DAYS = 7

/**
 * The first admin's invitation: the deploy inserts the document and prints the code, once. Whoever enters it becomes admin;
 * it is stored hashed, works once and expires after seven days.
 */
export function firstAdminInvitation(now: Date): { code: string; document: InvitationDocument } {
  const code = randomCode()
  const id = invitationId(code)
  const after = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString()
  return {
    code,
    document: {
      _id: id,
      schemaVersion: 1,
      role: 'admin',
      scope: { kind: 'community' },
      until: after(longestGrantDays.admin),
      expiresAt: after(CODE_DAYS),
      grantId: grantIdOf(id),
      createdBy: 'deploy',
      createdAt: now.toISOString(),
    },
  }
}
