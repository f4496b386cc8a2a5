import { useEffect, useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { registrationsCopy } from '#shared/copy/registrations'
import { ageOf } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { useMyTickets } from '../../cloud/my-tickets'
import { Refused } from '../../cloud/refused'
import { Banner } from '../../components/banner'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { TicketCard } from '../../components/ticket-card'
import { useIsShown } from '../../phone/foreground'
import { replace, useRouteParams } from '../../phone/navigate'
import { brighten } from '../../phone/screen-light'
import { useClock } from '../../phone/use-clock'
import { TicketActions } from './ticket-actions'
import { TicketBody } from './ticket-body'
import { admitsNow, ticketState } from './ticket-state'
import { TicketTop } from './ticket-top'
import { useCheckInWatch } from './use-check-in-watch'

const MINUTE_MS = 60_000

export default function TicketPage() {
  const words = useCopy(registrationsCopy)
  const app = useCopy(appCopy)
  const { id = '' } = useRouteParams('id')
  // Straight after signing up the answer itself is here already; asking again would cost three reads.
  const [mayBeOld] = useState(() => ageOf(cloud.events.get, { eventId: id }) > MINUTE_MS)
  const tickets = useMyTickets({ staleMs: mayBeOld ? MINUTE_MS : Number.POSITIVE_INFINITY })
  const time = useClock(MINUTE_MS)
  const item = tickets.items.find(({ event }) => event.eventId === id)
  const state = item && ticketState(item.registration, item.event, time)
  const isShown = useIsShown()
  const hasCode = state === 'valid' && item?.event.mode === 'offline'
  const isDoorOpen = item !== undefined && admitsNow(item.registration, item.event, time)
  useCheckInWatch(isDoorOpen, tickets.refetch)
  useEffect(() => (hasCode && isShown ? brighten() : undefined), [hasCode, isShown])

  const isOffline = tickets.isOffline && item !== undefined
  return (
    <Screen
      title={words.ticketTitle}
      tone="night"
      banner={isOffline ? <Banner tone="offline" sentence={app.offline} /> : null}
    >
      {item && state ? (
        <>
          <TicketCard top={<TicketTop event={item.event} />}>
            <TicketBody item={item} state={state} />
          </TicketCard>
          <TicketActions item={item} state={state} />
        </>
      ) : null}
      {!item && tickets.isLoading ? <Skeleton shape="ticket" label={app.look.loading} /> : null}
      {!item && tickets.refusal ? (
        <Refused refusal={tickets.refusal} onRetry={() => void tickets.refetch()} />
      ) : null}
      {!item && tickets.isKnown && !tickets.refusal && !tickets.isFetching ? (
        <EmptyState
          icon="ticket"
          sentence={words.empty}
          action={{ label: words.openEvent, onTap: () => replace('event', { id }) }}
        />
      ) : null}
    </Screen>
  )
}
