/** Direction of an indexed field, as the cloud wants it. */
interface IndexKey {
  name: string
  direction: 1 | -1
}

export interface CollectionDeclaration {
  /** Nobody but the cloud functions reads or writes; the phone never touches the database. */
  access: 'ADMINONLY'
  /** Grows with the community: a query that no index covers is refused in the tests. */
  growing: boolean
  indexes: { name: string; unique?: boolean; keys: IndexKey[] }[]
}

const keys = (...fields: string[]): IndexKey[] =>
  fields.map((field) =>
    field.startsWith('-') ? { name: field.slice(1), direction: -1 } : { name: field, direction: 1 },
  )
const index = (name: string, ...fields: string[]) => ({ name, keys: keys(...fields) })
const growing = (...indexes: CollectionDeclaration['indexes']): CollectionDeclaration => ({
  access: 'ADMINONLY',
  growing: true,
  indexes,
})
const small: CollectionDeclaration = { access: 'ADMINONLY', growing: false, indexes: [] }

/** Every collection with its indexes: read by the deploy and by the local cloud, so that neither can forget one. */
export const collections = {
  members: growing(
    index('grants_scope', 'grants.scopeKey'),
    index('grants_id', 'grants.grantId'),
    index('member', 'memberId'),
  ),
  roleInvitations: growing(index('grant', 'grantId')),
  chapters: small,
  holidays: small,
  events: growing(
    index('listed', 'status', 'endsAt'),
    index('chapter', 'chapterId', '-startsAt', '-_id'),
    index('submitted', 'status', 'submittedAt', '_id'),
    index('repair', 'places.repairAt'),
  ),
  registrations: growing(
    index('member', 'memberId', '-createdAt'),
    index('event', 'eventId', 'createdAt', 'ticketHash'),
    index('ticket', 'ticketHash'),
    index('formerTicket', 'formerTicketHashes'),
  ),
  scans: growing(
    index('changed', 'eventId', 'changedAt'),
    index('ticket', 'eventId', 'ticketHash'),
    index('nonce', 'eventId', 'deviceId', 'nonce'),
  ),
  certificates: growing(index('member', 'memberId', '-issuedAt')),
  notifications: growing(index('member', 'memberId', '-at', '-_id')),
  jobs: growing(index('due', 'dueAt')),
  auditEntries: growing(index('at', 'at')),
} as const satisfies Record<string, CollectionDeclaration>
