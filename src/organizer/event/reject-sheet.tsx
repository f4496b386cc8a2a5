import { organizerCopy } from '#shared/copy/organizer'
import { outdate, rememberInPages } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../phone/dialog'
import { ReasonSheet } from '../reason-sheet'
import type { Person } from './people'

interface RejectSheetProps {
  eventId: string
  person: Person
  onClose: () => void
}

/** Taking a registration away: the person reads why. */
export function RejectSheet({ eventId, person, onClose }: RejectSheetProps) {
  const words = useCopy(organizerCopy)
  const { ticketHash, displayName } = person
  const reject = useAction(cloud.registrations.reject, {
    onDone: () => {
      rememberInPages(cloud.registrations.roster, (page) => ({
        ...page,
        people: page.people.map((one) =>
          one.ticketHash === ticketHash ? { ...one, status: 'rejected' as const } : one,
        ),
      }))
      void outdate(cloud.events.manage, cloud.events.workbench)
      toast(words.rejected)
      onClose()
    },
  })
  return (
    <ReasonSheet
      title={words.rejectTitle(displayName)}
      note={words.rejectNote}
      reason={words.rejectReason}
      confirm={words.reject}
      maxLength={100}
      isRunning={reject.isRunning}
      refusal={reject.refusal}
      onClose={onClose}
      onConfirm={(reason) => void reject.run({ eventId, ticketHash, reason })}
    />
  )
}
