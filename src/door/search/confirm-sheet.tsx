import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { Words } from '../../components/words'
import type { Found } from './found'

interface ConfirmSheetProps {
  found: Found | undefined
  onClose: () => void
  onLetIn: (found: Found) => void
}

/** A number or a name is no way in by itself: the volunteer looks at the ticket first. */
export function ConfirmSheet({ found, onClose, onLetIn }: ConfirmSheetProps) {
  const words = useCopy(doorCopy)
  if (!found) return null
  return (
    <Sheet
      open
      title={words.confirmLetIn(found.maskedName, found.ticketTail)}
      onClose={onClose}
      footer={<Button label={words.letIn} onTap={() => onLetIn(found)} />}
    >
      <Words>{words.confirmNote}</Words>
    </Sheet>
  )
}
