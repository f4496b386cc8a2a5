import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { canDo, phaseOf } from '#shared/domain/event-lifecycle'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { now } from '../../phone/clock'
import { toast } from '../../phone/dialog'
import { open, replace } from '../../phone/navigate'
import { rememberEvent } from '../edit/use-saving'

interface MoreActionsProps {
  event: ManagedEvent
  onShare: () => Promise<'card' | 'copied'>
  onCancel: () => void
}

/** What is done now and then: look, change, copy, share, cancel. */
export function MoreActions({ event, onShare, onCancel }: MoreActionsProps) {
  const words = useCopy(organizerCopy)
  const { eventId, status } = event
  const copy = useAction(cloud.events.copy, {
    onDone: (output) => {
      rememberEvent(output.event)
      toast(words.copied)
      replace('organizerEvent', { id: output.event.eventId })
    },
  })
  const isOver = phaseOf(event, now()) === 'over'
  const isPublic = status === 'published'
  const share = async () => {
    if ((await onShare()) === 'copied') toast(words.linkCopied)
  }
  return (
    <>
      {isPublic && !event.membersOnly ? (
        <Button
          kind="quiet"
          icon="share"
          openType="share"
          label={words.share}
          onTap={() => void share()}
        />
      ) : null}
      <Card padded={false}>
        {event.publishedAt ? (
          <Row icon="eye" title={words.view} onTap={() => open('event', { id: eventId })} />
        ) : null}
        {status === 'submitted' ? (
          <Row
            icon="pencil"
            title={words.edit}
            onTap={() => open('organizerEdit', { id: eventId })}
          />
        ) : null}
        <Row
          icon="copy"
          title={words.copy}
          note={words.copyNote}
          onTap={() => void copy.run({ eventId })}
        />
        {canDo('cancel', status) && !isOver ? (
          <Row icon="ban" tone="red" title={words.cancel} onTap={onCancel} />
        ) : null}
      </Card>
      {copy.refusal ? <Refused refusal={copy.refusal} onRetry={copy.reset} /> : null}
    </>
  )
}
