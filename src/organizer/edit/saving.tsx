import { eventFormCopy } from '#shared/copy/event-form'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { Words } from '../../components/words'
import { ChangedSheet } from './changed-sheet'
import type { EventForm } from './event-form'
import { knownViolations } from './known-violations'
import type { FormState } from './use-event-form'
import type { useSaving } from './use-saving'
import { Violations } from './violations'

interface SavingProps {
  state: FormState
  form: EventForm
  saving: ReturnType<typeof useSaving>
}

/** What saving leads to besides success: a "no" with its rules, or somebody else's change. */
export function Saving({ state, form, saving }: SavingProps) {
  const words = useCopy(eventFormCopy)
  const { refusal, forgive, save } = saving
  const { eventId, event, revision } = state
  if (refusal?.code === 'changed_meanwhile' && eventId && revision)
    return (
      <ChangedSheet
        eventId={eventId}
        revision={revision}
        mine={form}
        onClose={forgive}
        onKeepMine={(theirs) => {
          forgive()
          state.rebase(theirs.revision)
          void save(form, theirs.revision)
        }}
        onTakeTheirs={() => {
          forgive()
          state.settle()
        }}
      />
    )
  return (
    <>
      {event?.status === 'published' && state.isUnsaved ? (
        <Words size={13} tone="quiet">
          {words.publishedNote}
        </Words>
      ) : null}
      {refusal ? <Refused refusal={refusal} onRetry={forgive} /> : null}
      {refusal?.violations ? <Violations violations={knownViolations(refusal.violations)} /> : null}
    </>
  )
}
