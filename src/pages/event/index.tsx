import { useEffect } from 'react'
import { appCopy } from '#shared/copy/app'
import { eventsCopy } from '#shared/copy/events'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useQuery } from '../../cloud/use-query'
import { Banner } from '../../components/banner'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { now } from '../../phone/clock'
import { addressOf, useRouteParams } from '../../phone/navigate'
import { useShareCard } from '../../phone/share'
import { forbidTimeline } from '../../phone/share-menu'
import { EventBody } from './event-body'
import { EventFooter } from './event-footer'
import { MembersOnlyCard } from './members-only-card'
import { hasButton, nextStep } from './next-step'
import { SignUpSheet } from './sign-up-sheet'
import { useSignUp } from './use-sign-up'

export default function EventPage() {
  const words = useCopy(eventsCopy)
  const app = useCopy(appCopy)
  const { id = '' } = useRouteParams('id')
  const query = useQuery(cloud.events.get, { eventId: id })
  const { event, card, registration = null, canShareToTimeline } = query.data ?? {}
  const flow = useSignUp({ eventId: id, event: event ?? undefined, reload: query.refetch })
  const share = useShareCard({
    title: event?.title ?? card?.title ?? app.name,
    path: addressOf('event', { id }),
  })
  useEffect(() => {
    if (canShareToTimeline === false) forbidTimeline()
  }, [canShareToTimeline])

  const step = event ? nextStep(event, registration, now()) : card ? 'signUp' : undefined
  return (
    <Screen
      title={words.title}
      banner={
        query.isOffline && query.data ? <Banner tone="offline" sentence={app.offline} /> : null
      }
      footer={
        step && hasButton(step) ? (
          <EventFooter step={step} eventId={id} isCard={!event} flow={flow} />
        ) : null
      }
    >
      {query.isLoading ? (
        <>
          <Skeleton shape="card" label={app.look.loading} />
          <Skeleton shape="list" label={app.look.loading} />
        </>
      ) : null}
      {query.refusal && !query.data ? (
        <Refused alone refusal={query.refusal} onRetry={() => void query.refetch()} />
      ) : null}
      {event && step ? <EventBody event={event} step={step} onShare={share} /> : null}
      {card && !event ? <MembersOnlyCard card={card} /> : null}
      <SignUpSheet event={event ?? undefined} flow={flow} />
    </Screen>
  )
}
