import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { organizerCopy } from '#shared/copy/organizer'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useQuery } from '../../cloud/use-query'
import { Banner } from '../../components/banner'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { addressOf, useRouteParams } from '../../phone/navigate'
import { EventFacts, EventHead } from '../event-facts'
import { InvitationSheet } from '../invitation-sheet'
import { RuleCheck } from '../rule-check'
import { useInvitation } from '../use-invitation'
import { CancelSheet } from './cancel-sheet'
import { DoorPart } from './door-part'
import { MoreActions } from './more-actions'
import { NextStep } from './next-step'
import { Numbers } from './numbers'
import { People } from './people'
import { StepButton } from './step-button'

export default function OrganizerEvent() {
  const { id = '' } = useRouteParams('id')
  const words = useCopy(organizerCopy)
  const app = useCopy(appCopy)
  const { data, isLoading, isOffline, refusal, refetch } = useQuery(cloud.events.manage, {
    eventId: id,
  })
  const event = data?.event
  const title = event?.title ?? app.name
  const { invitation, setInvitation, share, close } = useInvitation(
    { title, path: addressOf('event', { id }) },
    words.inviteTitle(title),
  )
  const [isCanceling, setCanceling] = useState(false)
  const hasPeople = Boolean(event?.publishedAt)
  return (
    <Screen
      title={words.event}
      banner={isOffline && data ? <Banner tone="offline" sentence={app.offline} /> : null}
      footer={event ? <StepButton event={event} onStale={refetch} /> : null}
    >
      {isLoading ? <Skeleton shape="card" count={2} label={app.look.loading} /> : null}
      {refusal && !event ? (
        <Refused alone refusal={refusal} onRetry={() => void refetch()} />
      ) : null}
      {event ? (
        <Stack gap={20}>
          <Stack gap={12}>
            <EventHead event={event} />
            <NextStep event={event} />
          </Stack>
          {hasPeople ? <Numbers event={event} /> : null}
          {hasPeople ? <DoorPart event={event} onInvited={setInvitation} /> : null}
          {hasPeople ? <People eventId={id} /> : null}
          <RuleCheck event={event} />
          <EventFacts event={event} />
          <MoreActions event={event} onShare={share} onCancel={() => setCanceling(true)} />
        </Stack>
      ) : null}
      {invitation ? (
        <InvitationSheet invitation={invitation} onShare={share} onClose={close} />
      ) : null}
      {event && isCanceling ? (
        <CancelSheet event={event} onClose={() => setCanceling(false)} />
      ) : null}
    </Screen>
  )
}
