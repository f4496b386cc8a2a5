import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy } from '../../cloud/language'
import { Banner } from '../../components/banner'
import { RefusalNote } from '../../components/refusal-note'
import { now } from '../../phone/clock'

/** Where the event stands and what comes next, with what the committee said. */
export function NextStep({ event }: { event: ManagedEvent }) {
  const words = useCopy(organizerCopy)
  const { status, decisionNote, cancelReason } = event
  const phase = phaseOf(event, now())
  const sentence =
    status === 'published' && phase !== 'upcoming'
      ? phase === 'running'
        ? words.runningNow
        : words.isOver
      : words.nextSteps[status]
  if (status === 'canceled' && cancelReason)
    return <RefusalNote tone="red" sentence={words.cancelReason(cancelReason)} />
  if (decisionNote && (status === 'returned' || status === 'declined'))
    return (
      <RefusalNote
        tone={status === 'declined' ? 'red' : 'amber'}
        sentence={decisionNote}
        citation={{ label: `${words.committeeSays} · ${sentence}` }}
      />
    )
  return <Banner tone="info" sentence={sentence} />
}
