import { committeeCopy } from '#shared/copy/committee'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'

interface DecideFooterProps {
  isApproving: boolean
  onApprove: () => void
  onSendBack: () => void
}

/** One tap approves; a "no" needs words. */
export function DecideFooter({ isApproving, onApprove, onSendBack }: DecideFooterProps) {
  const words = useCopy(committeeCopy)
  return (
    <>
      <Button kind="quiet" label={words.sendBack} disabled={isApproving} onTap={onSendBack} />
      <Button icon="check" label={words.approve} busy={isApproving} onTap={onApprove} />
    </>
  )
}
