import { draftOf, type EventDraft } from './event-draft'
import type { EventForm } from './event-form'

export type FormPart =
  | 'title'
  | 'description'
  | 'time'
  | 'place'
  | 'capacity'
  | 'agenda'
  | 'questions'
  | 'others'

const partOf: Partial<Record<keyof EventDraft, FormPart>> = {
  title: 'title',
  description: 'description',
  startsAt: 'time',
  endsAt: 'time',
  venue: 'place',
  onlineLink: 'place',
  capacity: 'capacity',
  agenda: 'agenda',
  questions: 'questions',
}

/** In which parts two versions of an event differ. */
export function differing(a: EventForm, b: EventForm): FormPart[] {
  const one = draftOf(a)
  const other = draftOf(b)
  const fields = Object.keys({ ...one, ...other }) as (keyof EventDraft)[]
  const parts = fields
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
    .map((field) => partOf[field] ?? 'others')
  return [...new Set(parts)]
}
