import type { Violation } from '#shared/domain/format-check'
import type { EventForm } from './event-form'
import type { FormState } from './use-event-form'

/** What every part of the form is given. */
export interface FormPartProps {
  form: EventForm
  change: FormState['change']
  violations: readonly Violation[]
}
