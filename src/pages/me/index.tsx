import { appCopy } from '#shared/copy/app'
import { membersCopy } from '#shared/copy/members'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useSession } from '../../cloud/session'
import { useTabNames } from '../../cloud/tab-names'
import { Banner } from '../../components/banner'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { Certificates } from './certificates'
import { IdentityCard } from './identity-card'
import { NotificationsRow } from './notifications-row'
import { Preferences } from './preferences'
import { Workbenches } from './workbenches'

export default function MePage() {
  useTabNames()
  const words = useCopy(membersCopy)
  const app = useCopy(appCopy)
  const session = useSession({ ask: 'always' })
  const { member, grants, isLoading, isOffline, refusal, refetch } = session
  return (
    <Screen
      title={words.meTitle}
      tab
      banner={isOffline && session.data ? <Banner tone="offline" sentence={app.offline} /> : null}
    >
      <Stack gap={16}>
        {isLoading ? <Skeleton shape="list" count={3} label={app.look.loading} /> : null}
        {refusal && !session.data ? (
          <Refused refusal={refusal} onRetry={() => void refetch()} />
        ) : null}
        {session.data ? <IdentityCard member={member} /> : null}
        {member ? <NotificationsRow /> : null}
        {member ? <Workbenches grants={grants} /> : null}
        {member ? <Certificates /> : null}
        <Preferences />
        <Words size={12} tone="faint">
          {words.independence}
        </Words>
      </Stack>
    </Screen>
  )
}
