import { eventFormCopy } from '#shared/copy/event-form'
import { canDo } from '#shared/domain/event-lifecycle'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { toast } from '../../phone/dialog'
import { replace } from '../../phone/navigate'
import type { EventForm } from './event-form'
import type { FormState } from './use-event-form'
import type { useSaving } from './use-saving'

interface EditFooterProps {
  state: FormState
  form: EventForm
  saving: ReturnType<typeof useSaving>
}

/** Keep it, or propose it; what is public already is simply saved. */
export function EditFooter({ state, form, saving }: EditFooterProps) {
  const words = useCopy(eventFormCopy)
  const { missing, violations, event } = state
  const refuses = violations.some(({ severity }) => severity === 'refuse')
  const lacksReason = violations.length > 0 && !form.exceptionReason.trim()
  const isProposable = !event || canDo('submit', event.status)
  const isFit = missing.length === 0 && !refuses && !lacksReason

  const save = async () => {
    const saved = await saving.save(form)
    if (!saved) return
    toast(words.saved)
    if (!isProposable) replace('organizerEvent', { id: saved.eventId })
  }
  const propose = async () => {
    const proposed = await saving.propose(form)
    if (!proposed) return
    toast(words.submittedDone)
    replace('organizerEvent', { id: proposed.eventId })
  }
  if (!isProposable)
    return (
      <Button
        label={words.save}
        busy={saving.isSaving}
        disabled={!isFit || !state.isUnsaved}
        onTap={() => void save()}
      />
    )
  return (
    <>
      <Button
        kind="quiet"
        label={words.saveDraft}
        busy={saving.isSaving && !saving.isProposing}
        disabled={missing.length > 0 || !state.isUnsaved}
        onTap={() => void save()}
      />
      <Button
        label={words.submit}
        busy={saving.isSaving || saving.isProposing}
        disabled={!isFit}
        onTap={() => void propose()}
      />
    </>
  )
}
