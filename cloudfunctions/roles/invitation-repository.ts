import type { Role, Scope } from '#shared/domain/permissions'
import { collection, type StoredDocument, where } from '../runtime/database'

/** A role waiting for whoever enters its code. `_id` is a hash of the code. */
export interface InvitationDocument extends StoredDocument {
  role: Role
  scope: Scope
  /** When the grant ends. */
  until: string
  /** Until when the code may be entered. */
  expiresAt: string
  /** The grant that it becomes, so that taking the role back also ends the code. */
  grantId: string
  /** memberId, or `deploy` for the first admin. */
  createdBy: string
  createdAt: string
  /** memberId of the one person who has entered it. */
  usedBy?: string
  usedAt?: string
  /** Set when the role was taken back: the code gives nothing any more, not even to its person. */
  withdrawnAt?: string
}

const invitations = collection<InvitationDocument>('roleInvitations')

/** Whether it was added; false when this very intention made it before. */
export const addInvitation = (invitation: InvitationDocument): Promise<boolean> =>
  invitations.add(invitation)

export const findInvitation = (id: string): Promise<InvitationDocument | undefined> =>
  invitations.get(id)

/** Takes an invitation for one person; whether this call did. Two people at once: the database accepts one. */
export const takeInvitation = (id: string, memberId: string, now: Date): Promise<boolean> =>
  invitations.updateOne(
    {
      _id: id,
      usedBy: where.exists(false),
      withdrawnAt: where.exists(false),
      expiresAt: where.gt(now.toISOString()),
    },
    { usedBy: memberId, usedAt: now.toISOString() },
  )

/** Ends the code of a grant; whether there was one. */
export const withdrawInvitation = (grantId: string, now: Date): Promise<boolean> =>
  invitations.updateOne({ grantId }, { withdrawnAt: now.toISOString() })
