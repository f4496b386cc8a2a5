import { useState } from 'react'
import type { ManagedEvent } from '#shared/contract/event-view'
import { committeeCopy } from '#shared/copy/committee'
import { organizerCopy } from '#shared/copy/organizer'
import { canDo, phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { RefusalNote } from '../../components/refusal-note'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { CancelSheet } from '../../organizer/event/cancel-sheet'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'

/** What was decided, and how it is taken back while that is still possible. */
export function AfterDecision({ event }: { event: ManagedEvent }) {
  const words = useCopy(committeeCopy)
  const organizer = useCopy(organizerCopy)
  const [isCanceling, setCanceling] = useState(false)
  const { status, decisionNote, eventId } = event
  if (status !== 'published')
    return (
      <RefusalNote
        sentence={decisionNote ?? words.withdrawn}
        citation={{ label: organizer.statuses[status] }}
      />
    )
  const canCancel = canDo('cancel', status) && phaseOf(event, now()) !== 'over'
  return (
    <Stack gap={12}>
      <Card tone="green">
        <Words size={17} bold heading={2}>
          {words.approved}
        </Words>
        <Words size={13}>{words.approvedNote}</Words>
      </Card>
      <Card padded={false}>
        <Row icon="eye" title={organizer.view} onTap={() => open('event', { id: eventId })} />
        {canCancel ? (
          <Row icon="ban" tone="red" title={organizer.cancel} onTap={() => setCanceling(true)} />
        ) : null}
      </Card>
      {isCanceling ? <CancelSheet event={event} onClose={() => setCanceling(false)} /> : null}
    </Stack>
  )
}
