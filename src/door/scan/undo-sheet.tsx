import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Sheet } from '../../components/sheet'
import { Words } from '../../components/words'
import type { UndoReason } from '../scan-store'

const reasons: readonly UndoReason[] = ['wrong_person', 'mistake', 'left_again', 'other']

interface UndoSheetProps {
  isOpen: boolean
  onClose: () => void
  onReason: (reason: UndoReason) => void
}

/** Why an admission is taken back; the reason itself is the confirmation. */
export function UndoSheet({ isOpen, onClose, onReason }: UndoSheetProps) {
  const words = useCopy(doorCopy)
  return (
    <Sheet open={isOpen} title={words.undoTitle} onClose={onClose}>
      <Card padded={false}>
        {reasons.map((reason) => (
          <Row
            key={reason}
            title={words.reasons[reason]}
            chevron={false}
            onTap={() => onReason(reason)}
          />
        ))}
      </Card>
      <Words size={13} tone="quiet">
        {words.undoNote}
      </Words>
    </Sheet>
  )
}
