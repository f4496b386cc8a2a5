import type { EventDetail } from '#shared/contract/event-view'
import { appCopy } from '#shared/copy/app'
import { eventsCopy } from '#shared/copy/events'
import { useCopy } from '../../cloud/language'
import { useSession } from '../../cloud/session'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { RefusalNote } from '../../components/refusal-note'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { toast } from '../../phone/dialog'
import { open, openTab } from '../../phone/navigate'
import { Agenda } from './agenda'
import { EventFacts } from './event-facts'
import { EventHead } from './event-head'
import type { NextStep } from './next-step'

interface EventBodyProps {
  event: EventDetail
  step: NextStep
  onShare: () => Promise<'card' | 'copied'>
}

/** The whole public page of an event. */
export function EventBody({ event, step, onShare }: EventBodyProps) {
  const words = useCopy(eventsCopy)
  const app = useCopy(appCopy)
  const { series } = event
  const note = [
    event.chapterName,
    series ? words.seriesOf(series.title, series.number, series.of) : words.approved,
  ]
  const share = async () => {
    if ((await onShare()) === 'copied') toast(app.copied)
  }
  return (
    <>
      <EventHead event={event} note={note.join(' · ')} />
      <State event={event} step={step} />
      <ManageRow event={event} />
      <EventFacts event={event} />
      {event.description ? (
        <Section title={words.about}>
          <Card>
            <Words>{event.description}</Words>
          </Card>
        </Section>
      ) : null}
      <Agenda event={event} />
      <Stack row wrap>
        {event.membersOnly ? null : (
          <Button
            kind="quiet"
            icon="share"
            openType="share"
            label={words.share}
            onTap={() => void share()}
          />
        )}
        <Contact label={words.contact} />
      </Stack>
    </>
  )
}

/** WeChat's own customer service; a browser has none. */
function Contact({ label }: { label: string }) {
  if (process.env.TARO_ENV === 'h5') return null
  return <Button kind="quiet" icon="message" openType="contact" label={label} />
}

function State({ event, step }: { event: EventDetail; step: NextStep }) {
  const words = useCopy(eventsCopy)
  if (step === 'canceled')
    return (
      <RefusalNote
        tone="red"
        sentence={[
          words.canceledTitle,
          event.cancelReason ? words.canceledReason(event.cancelReason) : words.canceledHint,
        ].join(' · ')}
        wayOut={{ label: words.seeOthers, onTap: () => openTab('events') }}
      />
    )
  if (step === 'over')
    return (
      <RefusalNote
        sentence={`${words.overTitle} · ${words.overHint}`}
        wayOut={{ label: words.seeTickets, onTap: () => openTab('tickets') }}
      />
    )
  if (step === 'rejected')
    return <RefusalNote tone="red" sentence={`${words.rejectedTitle} · ${words.rejectedHint}`} />
  if (step === 'notOpen') return <RefusalNote sentence={words.notOpenTitle} />
  return null
}

/** The way to the workbench, for the organizers of the event's chapter. */
function ManageRow({ event }: { event: EventDetail }) {
  const words = useCopy(eventsCopy)
  const { grants } = useSession({ ask: 'never' })
  const isMine = grants.some(
    ({ role, scope }) =>
      role === 'organizer' && scope.kind === 'chapter' && scope.chapterId === event.chapterId,
  )
  if (!isMine) return null
  return (
    <Card padded={false}>
      <Row
        icon="settings"
        title={words.manage}
        note={words.manageNote}
        onTap={() => open('organizerEvent', { id: event.eventId })}
      />
    </Card>
  )
}
