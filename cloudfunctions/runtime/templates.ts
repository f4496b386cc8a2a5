import * as z from 'zod/mini'
import { type MessagePurpose, messagePurposes } from '#shared/contract/members'

const templates = z.partialRecord(z.enum(messagePurposes), z.string())

/** The platform's message template of each purpose, from the function's environment; a purpose without one is never asked about. */
export const readTemplates = (): Partial<Record<MessagePurpose, string>> =>
  z.parse(templates, JSON.parse(process.env.UG_MESSAGE_TEMPLATES ?? '{}'))
