import { useState } from 'react'
import type { ManagedEvent } from '#shared/contract/event-view'
import { committeeCopy } from '#shared/copy/committee'
import { useCopy } from '../../cloud/language'
import { Segmented } from '../../components/segmented'
import { ReasonSheet } from '../../organizer/reason-sheet'
import type { Decision, Verdict } from './use-decision'

interface SendBackSheetProps {
  event: ManagedEvent
  decision: Decision
  onClose: () => void
}

/** A "no", or a "not yet": with a note that the organizer can act on. */
export function SendBackSheet({ event, decision, onClose }: SendBackSheetProps) {
  const words = useCopy(committeeCopy)
  const [verdict, setVerdict] = useState<Verdict>('returned')
  const isDecline = verdict === 'declined'
  return (
    <ReasonSheet
      title={words.sendBackTitle}
      note={isDecline ? words.declineNote : words.returnNote}
      reason={words.note}
      confirm={isDecline ? words.declined : words.returned}
      kind={isDecline ? 'danger' : 'primary'}
      maxLength={200}
      isRunning={decision.isSendingBack}
      refusal={decision.sendBackRefusal}
      onClose={onClose}
      onConfirm={(note) => decision.sendBack(event, verdict, note)}
    >
      <Segmented
        label={words.verdict}
        options={[
          { value: 'returned', label: words.returned },
          { value: 'declined', label: words.declined },
        ]}
        value={verdict}
        onChange={setVerdict}
      />
    </ReasonSheet>
  )
}
