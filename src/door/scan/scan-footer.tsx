import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { open } from '../../phone/navigate'
import type { DoorSession } from '../door-session'
import { type DoorState, mayBeLetIn } from '../door-state'

interface ScanFooterProps {
  door: DoorSession
  state: DoorState
  onUndo: (nonce: string) => void
}

/** What the volunteer may do now; nothing of it is needed between two people. */
export function ScanFooter({ door, state, onUndo }: ScanFooterProps) {
  const words = useCopy(doorCopy)
  const { shown, lastAdmission } = state
  if (shown && mayBeLetIn(shown))
    return (
      <>
        <Button kind="quiet" label={words.back} onTap={() => door.dismiss(shown.nonce)} />
        <Button label={words.letIn} onTap={door.letIn} />
      </>
    )
  if (shown?.isAdmitted)
    return <Button label={words.undoThis} icon="undo" onTap={() => onUndo(shown.nonce)} />
  if (shown) return <Button label={words.back} onTap={() => door.dismiss(shown.nonce)} />
  return (
    <>
      {lastAdmission ? (
        <Button
          kind="quiet"
          icon="undo"
          label={words.undoLast(lastAdmission.person?.displayName ?? words.somebody)}
          onTap={() => onUndo(lastAdmission.nonce)}
        />
      ) : null}
      <Button
        kind="quiet"
        icon="search"
        label={words.search}
        onTap={() => open('doorSearch', { id: door.eventId })}
      />
    </>
  )
}
