import { collection, type StoredDocument } from './database'

/** One entry of the record. Ids are pseudonymous; no name, no text that a person wrote. */
export interface AuditDocument extends StoredDocument {
  action: string
  actor: string
  /** What it was about: ids that the input named. */
  subject: Record<string, string>
  /** What the use case adds, e.g. how many results a search had. */
  details: Record<string, string | number | boolean>
  at: string
}

const entries = collection<AuditDocument>('auditEntries')

/** Fields of an input that say what an action was about and hold no personal text. */
const SUBJECT_FIELDS = [
  'eventId',
  'serial',
  'grantId',
  'ticketHash',
  'verdict',
  'role',
  'gate',
  'deviceId',
  'scanNonce',
] as const

export const subjectOf = (input: unknown): Record<string, string> =>
  Object.fromEntries(
    SUBJECT_FIELDS.flatMap((field) => {
      const value = (input as Record<string, unknown>)[field]
      return typeof value === 'string' ? [[field, value]] : []
    }),
  )

/**
 * Writes one entry. One database call.
 * @param entry.key of a change: made of the intention and what it changed, so that a retry writes it once and nobody hides
 * another change behind the same nonce; of a view: random, because every view counts
 */
export async function recordAudit(entry: {
  action: string
  actor: string
  key: string
  subject: Record<string, string>
  details: Record<string, string | number | boolean>
  now: Date
}): Promise<void> {
  await entries.add({
    _id: `${entry.action}_${entry.actor}_${entry.key}`,
    schemaVersion: 1,
    action: entry.action,
    actor: entry.actor,
    subject: entry.subject,
    details: entry.details,
    at: entry.now.toISOString(),
  })
}
