import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../phone/dialog'
import { rememberEvent } from '../edit/use-saving'
import { ReasonSheet } from '../reason-sheet'

/** Canceling: everybody with a place or in line reads why. */
export function CancelSheet({ event, onClose }: { event: ManagedEvent; onClose: () => void }) {
  const words = useCopy(organizerCopy)
  const cancel = useAction(cloud.events.cancel, {
    onDone: (output) => {
      rememberEvent(output.event)
      toast(words.canceledDone)
      onClose()
    },
  })
  const { eventId, confirmedCount, waitingCount } = event
  return (
    <ReasonSheet
      title={words.cancelTitle}
      note={words.cancelNote(confirmedCount + waitingCount)}
      reason={words.cancelReasonLabel}
      confirm={words.confirmCancel}
      maxLength={200}
      isRunning={cancel.isRunning}
      refusal={cancel.refusal}
      onClose={onClose}
      onConfirm={(reason) => void cancel.run({ eventId, reason })}
    />
  )
}
