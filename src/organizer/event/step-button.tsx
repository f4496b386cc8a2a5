import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { canDo, doorsOpenAt, phaseOf } from '#shared/domain/event-lifecycle'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button'
import { now } from '../../phone/clock'
import { toast } from '../../phone/dialog'
import { open } from '../../phone/navigate'
import { rememberEvent } from '../edit/use-saving'

interface StepButtonProps {
  event: ManagedEvent
  /** What is shown is no longer what the cloud has. */
  onStale: () => Promise<void>
}

/** The one thing to do next: propose a draft, take a proposal back, stand at the door. */
export function StepButton({ event, onStale }: StepButtonProps) {
  const words = useCopy(organizerCopy)
  const { eventId, revision, status } = event
  const submit = useAction(cloud.events.submit, {
    onDone: (output) => {
      rememberEvent(output.event)
      toast(words.submitted)
    },
  })
  const withdraw = useAction(cloud.events.withdraw, {
    onDone: (output) => {
      rememberEvent(output.event)
      toast(words.withdrawn)
    },
  })
  const refusal = submit.refusal ?? withdraw.refusal
  const edit = () => open('organizerEdit', { id: eventId })
  if (refusal)
    return (
      <Refused
        refusal={refusal}
        onRetry={() => {
          submit.reset()
          withdraw.reset()
          const isRuleBroken =
            refusal.code === 'breaks_format_rules' || refusal.code === 'reason_required'
          if (isRuleBroken) edit()
          else void onStale()
        }}
      />
    )
  if (canDo('submit', status)) {
    const refuses = event.violations.some(({ severity }) => severity === 'refuse')
    const lacksReason = event.violations.length > 0 && !event.exceptionReason
    if (refuses || lacksReason) return <Button icon="pencil" label={words.edit} onTap={edit} />
    return (
      <>
        <Button kind="quiet" icon="pencil" label={words.edit} onTap={edit} />
        <Button
          label={words.submit}
          busy={submit.isRunning}
          onTap={() => void submit.run({ eventId, revision })}
        />
      </>
    )
  }
  if (canDo('withdraw', status))
    return (
      <Button
        kind="quiet"
        icon="undo"
        label={words.withdraw}
        busy={withdraw.isRunning}
        onTap={() => void withdraw.run({ eventId, revision })}
      />
    )
  if (status !== 'published' || phaseOf(event, now()) === 'over') return null
  if (event.mode === 'online' || now().toISOString() < doorsOpenAt(event))
    return <Button icon="pencil" label={words.edit} onTap={edit} />
  return (
    <>
      <Button kind="quiet" icon="pencil" label={words.edit} onTap={edit} />
      <Button icon="scan" label={words.standAtDoor} onTap={() => open('doorHome', {})} />
    </>
  )
}
