import type { ManagedEvent } from '#shared/contract/event-view'
import { appCopy } from '#shared/copy/app'
import { eventFormCopy } from '#shared/copy/event-form'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useQuery } from '../../cloud/use-query'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Words } from '../../components/words'
import { differing } from './differing'
import { formOf } from './event-draft'
import type { EventForm } from './event-form'

interface ChangedSheetProps {
  eventId: string
  /** The revision that the cloud no longer has. */
  revision: number
  mine: EventForm
  onClose: () => void
  onKeepMine: (theirs: ManagedEvent) => void
  onTakeTheirs: () => void
}

/** Two organizers changed one event: nobody's words are lost without being asked. */
export function ChangedSheet(props: ChangedSheetProps) {
  const { eventId, revision, mine, onClose, onKeepMine, onTakeTheirs } = props
  const words = useCopy(eventFormCopy)
  const { look } = useCopy(appCopy)
  const { data } = useQuery(cloud.events.manage, { eventId }, { staleMs: 0 })
  const theirs = data && data.event.revision !== revision ? data.event : undefined
  const parts = theirs ? differing(mine, formOf(theirs)).map((part) => words.parts[part]) : []
  return (
    <Sheet
      open
      title={words.changedTitle}
      onClose={onClose}
      footer={
        theirs ? (
          <>
            <Button kind="quiet" label={words.takeTheirs} onTap={onTakeTheirs} />
            <Button label={words.keepMine} onTap={() => onKeepMine(theirs)} />
          </>
        ) : null
      }
    >
      {theirs ? null : <Skeleton shape="text" label={look.loading} />}
      {theirs ? <Words>{parts.length > 0 ? words.changedNote : words.changedNothing}</Words> : null}
      {parts.length > 0 ? <Words bold>{parts.join(' · ')}</Words> : null}
    </Sheet>
  )
}
