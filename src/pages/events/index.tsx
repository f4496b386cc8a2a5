import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { eventsCopy } from '#shared/copy/events'
import { monthTitle } from '#shared/copy/time'
import { cloud } from '../../cloud/client'
import { useCopy, useLanguage } from '../../cloud/language'
import { useMyTickets } from '../../cloud/my-tickets'
import { Refused } from '../../cloud/refused'
import { useTabNames } from '../../cloud/tab-names'
import { usePages } from '../../cloud/use-pages'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { now } from '../../phone/clock'
import { usePullToRefresh } from '../../phone/pull-to-refresh'
import { type Filter, fits } from './event-filters'
import { EventRow } from './event-row'
import { FilterChips } from './filter-chips'
import { groupByMonth, nextEvent } from './month-groups'
import { NeedLine } from './need-line'
import { NextEventCard } from './next-event-card'

export default function EventsPage() {
  useTabNames()
  const words = useCopy(eventsCopy)
  const app = useCopy(appCopy)
  const language = useLanguage()
  const [filter, setFilter] = useState<Filter>({})
  const list = usePages(cloud.events.list, filter)
  const all = usePages(cloud.events.list, {}, { enabled: false })
  const tickets = useMyTickets({ enabled: false })
  usePullToRefresh(list.refetch)
  useReachBottom(list.loadMore)

  const pages = list.pages ?? all.pages
  const events = (pages ?? []).flatMap((page) => page.events).filter((event) => fits(event, filter))
  const isEmpty = events.length === 0
  const next = nextEvent(events)
  const rest = events.filter((event) => event !== next)
  const isFiltered = Object.keys(filter).length > 0
  const banner = list.isOffline && pages ? <Banner tone="offline" sentence={app.offline} /> : null
  return (
    <Screen title={words.listTitle} tab banner={banner}>
      <Stack gap={16}>
        <FilterChips filter={filter} tickets={tickets.items} onChange={setFilter} />
        <NeedLine items={tickets.items} shownBelow={next?.eventId} />
        {list.isLoading && isEmpty ? <Loading label={app.look.loading} /> : null}
        {list.refusal && !pages ? (
          <Refused alone refusal={list.refusal} onRetry={() => void list.refetch()} />
        ) : null}
        {pages && isEmpty && !list.isLoading ? (
          <EmptyState
            icon="calendar"
            sentence={isFiltered ? words.emptyFiltered : words.empty}
            note={isFiltered ? undefined : words.emptyNote}
            action={
              isFiltered ? { label: words.clearFilters, onTap: () => setFilter({}) } : undefined
            }
          />
        ) : null}
        {next ? <NextEventCard event={next} tickets={tickets.items} /> : null}
        {groupByMonth(rest, list.hasMore).map((group) => (
          <Section
            key={group.month}
            title={monthTitle(language, group.events[0]?.startsAt ?? '', now())}
            aside={group.isComplete ? words.monthCount(group.events.length) : undefined}
          >
            <Card padded={false}>
              {group.events.map((event) => (
                <EventRow key={event.eventId} event={event} tickets={tickets.items} />
              ))}
            </Card>
          </Section>
        ))}
        {list.hasMore ? (
          <Button
            kind="quiet"
            label={words.loadMore}
            busy={list.isLoadingMore}
            onTap={list.loadMore}
          />
        ) : null}
      </Stack>
    </Screen>
  )
}

function Loading({ label }: { label: string }) {
  return (
    <>
      <Skeleton shape="card" label={label} />
      <Skeleton shape="list" label={label} />
    </>
  )
}
