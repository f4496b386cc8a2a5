import type { InputOf } from '#shared/contract/contract'
import type { ManagedEvent } from '#shared/contract/event-view'
import { committeeCopy } from '#shared/copy/committee'
import { rememberInPages } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useAction } from '../../cloud/use-action'
import { rememberEvent } from '../../organizer/edit/use-saving'
import { toast } from '../../phone/dialog'

export type Verdict = InputOf<'events.sendBack'>['verdict']

/** Approving, returning and declining. What is decided leaves the queue at once. */
export function useDecision(onSentBack: () => void) {
  const words = useCopy(committeeCopy)
  const decided = ({ event }: { event: ManagedEvent }) => {
    rememberInPages(cloud.events.proposals, (page) => ({
      ...page,
      proposals: page.proposals.filter(({ eventId }) => eventId !== event.eventId),
    }))
    rememberEvent(event)
  }
  const approve = useAction(cloud.events.approve, {
    onDone: (output) => {
      decided(output)
      toast(words.approved)
    },
  })
  const sendBack = useAction(cloud.events.sendBack, {
    onDone: (output) => {
      decided(output)
      toast(words.sent)
      onSentBack()
    },
  })
  return {
    approve: ({ eventId, revision }: ManagedEvent) => void approve.run({ eventId, revision }),
    sendBack: ({ eventId, revision }: ManagedEvent, verdict: Verdict, note: string) =>
      void sendBack.run({ eventId, revision, verdict, note }),
    isApproving: approve.isRunning,
    isSendingBack: sendBack.isRunning,
    approveRefusal: approve.refusal,
    sendBackRefusal: sendBack.refusal,
    forgive: approve.reset,
  }
}

export type Decision = ReturnType<typeof useDecision>
