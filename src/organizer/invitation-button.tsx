import type { InputOf, OutputOf } from '#shared/contract/contract'
import { cloud } from '../cloud/client'
import { Refused } from '../cloud/refused'
import { useAction } from '../cloud/use-action'
import { Button } from '../components/button'

interface InvitationButtonProps {
  /** "邀请一位门岗" */
  label: string
  /** Which role, where, and until when it would hold; the cloud shortens it to what the role allows. */
  offer: InputOf<'roles.invite'>
  onInvited: (invitation: OutputOf<'roles.invite'>) => void
}

/** Makes a one-time code for a role. */
export function InvitationButton({ label, offer, onInvited }: InvitationButtonProps) {
  const invite = useAction(cloud.roles.invite, { onDone: onInvited })
  return (
    <>
      {invite.refusal ? <Refused refusal={invite.refusal} onRetry={invite.reset} /> : null}
      <Button
        kind="quiet"
        icon="plus"
        label={label}
        busy={invite.isRunning}
        onTap={() => void invite.run(offer)}
      />
    </>
  )
}
