import { appCopy } from '#shared/copy/app'
import { organizerCopy } from '#shared/copy/organizer'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useSession } from '../../cloud/session'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import { readDraft } from '../edit/local-draft'
import { useWorkbench } from '../use-workbench'
import { eventGroups } from './event-groups'
import { EventRow } from './event-row'

export default function OrganizerHome() {
  const words = useCopy(organizerCopy)
  const app = useCopy(appCopy)
  const { member } = useSession()
  const { events, isLoading, refusal, refetch, hasMore, isLoadingMore, loadMore } = useWorkbench()
  const unfinished = member && readDraft(member.memberId, undefined)
  const newEvent = () => open('organizerEdit', {})
  return (
    <Screen
      title={words.title}
      banner={
        unfinished ? (
          <Banner
            tone="amber"
            sentence={words.unfinished(unfinished.form.title)}
            action={{ label: words.goOn, onTap: newEvent }}
          />
        ) : null
      }
      footer={<Button icon="plus" label={words.newEvent} onTap={newEvent} />}
    >
      {isLoading ? <Skeleton shape="list" label={app.look.loading} /> : null}
      {refusal ? <Refused refusal={refusal} onRetry={() => void refetch()} /> : null}
      {!isLoading && !refusal && events.length === 0 ? (
        <EmptyState icon="calendar-plus" sentence={words.empty} note={words.emptyNote} />
      ) : null}
      {eventGroups(events, now()).map(({ group, events: some }) => (
        <Section key={group} title={words.groups[group]} aside={words.count(some.length)}>
          <Card padded={false}>
            {some.map((event) => (
              <EventRow key={event.eventId} event={event} />
            ))}
          </Card>
        </Section>
      ))}
      {hasMore ? (
        <Button kind="quiet" label={words.loadMore} busy={isLoadingMore} onTap={loadMore} />
      ) : null}
    </Screen>
  )
}
