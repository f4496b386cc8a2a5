import { appCopy } from '#shared/copy/app'
import { registrationsCopy } from '#shared/copy/registrations'
import { useCopy } from '../../cloud/language'
import { useMyTickets } from '../../cloud/my-tickets'
import { Refused } from '../../cloud/refused'
import { useTabNames } from '../../cloud/tab-names'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { openTab } from '../../phone/navigate'
import { usePullToRefresh } from '../../phone/pull-to-refresh'
import { useClock } from '../../phone/use-clock'
import { groupTickets } from './ticket-groups'
import { TicketRow } from './ticket-row'
import { TodayTicket } from './today-ticket'

export default function TicketsPage() {
  useTabNames()
  const words = useCopy(registrationsCopy)
  const app = useCopy(appCopy)
  const tickets = useMyTickets()
  const time = useClock(60_000)
  usePullToRefresh(tickets.refetch)

  const { items, refusal } = tickets
  const groups = groupTickets(items, time)
  const isEmpty = tickets.isKnown && items.length === 0
  const banner =
    tickets.isOffline && items.length > 0 ? <Banner tone="offline" sentence={app.offline} /> : null
  return (
    <Screen title={words.listTitle} tab banner={banner}>
      <Stack gap={16}>
        {tickets.isLoading ? <Skeleton shape="ticket" label={app.look.loading} /> : null}
        {refusal && !tickets.isKnown ? (
          <Refused alone refusal={refusal} onRetry={() => void tickets.refetch()} />
        ) : null}
        {isEmpty ? (
          <EmptyState
            icon="ticket"
            sentence={words.empty}
            note={words.emptyNote}
            action={{ label: words.findEvent, onTap: () => openTab('events') }}
          />
        ) : null}
        {groups.today.map((item) => (
          <TodayTicket key={item.event.eventId} item={item} time={time} look={tickets.refetch} />
        ))}
        {(['upcoming', 'waiting', 'past'] as const).map((name) =>
          groups[name].length > 0 ? (
            <Section key={name} title={words[name]} aside={words.count(groups[name].length)}>
              <Card padded={false}>
                {groups[name].map((item) => (
                  <TicketRow key={item.event.eventId} item={item} time={time} />
                ))}
              </Card>
            </Section>
          ) : null,
        )}
        {tickets.hasMore ? (
          <Button
            kind="quiet"
            label={words.loadMore}
            busy={tickets.isLoadingMore}
            onTap={tickets.loadMore}
          />
        ) : null}
      </Stack>
    </Screen>
  )
}
