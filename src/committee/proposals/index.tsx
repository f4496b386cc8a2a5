import { appCopy } from '#shared/copy/app'
import { committeeCopy } from '#shared/copy/committee'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { usePages } from '../../cloud/use-pages'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Organizers } from './organizers'
import { ProposalRow } from './proposal-row'

export default function CommitteeProposals() {
  const words = useCopy(committeeCopy)
  const { look } = useCopy(appCopy)
  const list = usePages(cloud.events.proposals, {})
  const proposals = list.pages?.flatMap((page) => page.proposals) ?? []
  return (
    <Screen title={words.title}>
      <Stack gap={16}>
        {list.isLoading ? <Skeleton shape="list" label={look.loading} /> : null}
        {list.refusal && !list.pages ? (
          <Refused alone refusal={list.refusal} onRetry={() => void list.refetch()} />
        ) : null}
        {list.pages && proposals.length === 0 ? (
          <EmptyState icon="list-checks" sentence={words.empty} note={words.emptyNote} />
        ) : null}
        {proposals.length > 0 ? (
          <Section title={words.waiting} aside={words.count(proposals.length)}>
            <Card padded={false}>
              {proposals.map((proposal) => (
                <ProposalRow key={proposal.eventId} proposal={proposal} />
              ))}
            </Card>
          </Section>
        ) : null}
        {list.hasMore ? (
          <Button
            kind="quiet"
            label={words.loadMore}
            busy={list.isLoadingMore}
            onTap={list.loadMore}
          />
        ) : null}
        {list.pages ? <Organizers /> : null}
      </Stack>
    </Screen>
  )
}
