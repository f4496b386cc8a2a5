import { appCopy } from '#shared/copy/app'
import { chaptersCopy } from '#shared/copy/chapters'
import { membersCopy } from '#shared/copy/members'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useTabNames } from '../../cloud/tab-names'
import { useQuery } from '../../cloud/use-query'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { usePullToRefresh } from '../../phone/pull-to-refresh'
import { countChapters } from './chapter-counts'
import { ChapterList } from './chapter-list'
import { VerifyCertificate } from './verify-certificate'

const HOUR_MS = 3_600_000

export default function CommunityPage() {
  useTabNames()
  const words = useCopy(chaptersCopy)
  const app = useCopy(appCopy)
  const { independence } = useCopy(membersCopy)
  const query = useQuery(cloud.chapters.list, {}, { staleMs: HOUR_MS })
  usePullToRefresh(query.refetch)
  const chapters = query.data?.chapters
  const { formal, trial } = countChapters(chapters ?? [])
  return (
    <Screen
      title={words.title}
      tab
      banner={query.isOffline && chapters ? <Banner tone="offline" sentence={app.offline} /> : null}
    >
      <Stack gap={16}>
        <Section title={words.chapters} aside={chapters ? words.counts(formal, trial) : undefined}>
          {query.isLoading ? <Skeleton shape="list" label={app.look.loading} /> : null}
          {query.refusal && !chapters ? (
            <Refused refusal={query.refusal} onRetry={() => void query.refetch()} />
          ) : null}
          {chapters?.length === 0 ? (
            <EmptyState icon="layers" sentence={words.empty} note={words.emptyNote} />
          ) : null}
          {chapters ? <ChapterList chapters={chapters} /> : null}
        </Section>
        <VerifyCertificate />
        <Section title={words.independenceTitle}>
          <Card>
            <Words size={13} tone="quiet">
              {independence}
            </Words>
          </Card>
        </Section>
      </Stack>
    </Screen>
  )
}
