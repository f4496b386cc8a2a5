import { useReachBottom } from '@tarojs/taro'
import type { NotificationView } from '#shared/contract/notifications'
import { appCopy } from '#shared/copy/app'
import { notificationsCopy } from '#shared/copy/notifications'
import { dayAndTime } from '#shared/copy/time'
import { cloud } from '../../cloud/client'
import { useCopy, useLanguage } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { usePages } from '../../cloud/use-pages'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Tag } from '../../components/tag'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import { targetOf } from './notification-target'
import { useMarkRead } from './use-mark-read'

export default function NotificationsPage() {
  const words = useCopy(notificationsCopy)
  const app = useCopy(appCopy)
  const language = useLanguage()
  const list = usePages(cloud.notifications.list, {}, { staleMs: 0 })
  useReachBottom(list.loadMore)
  const all = list.pages?.flatMap((page) => page.notifications) ?? []
  const isNew = useMarkRead(all)
  const follow = (one: NotificationView) => {
    const target = targetOf(one)
    return target ? { onTap: () => open(target.page, { id: target.id }) } : {}
  }
  return (
    <Screen
      title={words.title}
      banner={
        list.isOffline && list.pages ? <Banner tone="offline" sentence={app.offline} /> : null
      }
    >
      {list.isLoading ? <Skeleton shape="list" label={app.look.loading} /> : null}
      {list.refusal && !list.pages ? (
        <Refused alone refusal={list.refusal} onRetry={() => void list.refetch()} />
      ) : null}
      {list.pages && all.length === 0 ? (
        <EmptyState icon="bell" sentence={words.empty} note={words.emptyNote} />
      ) : null}
      {all.length > 0 ? (
        <Card padded={false}>
          {all.map((one) => (
            <Row
              key={one.notificationId}
              title={words.kinds[one.kind]}
              note={[one.title, one.note, dayAndTime(language, one.at, now())]
                .filter(Boolean)
                .join(' · ')}
              trailing={isNew(one) ? <Tag tone="amber" label={words.unread} /> : undefined}
              {...follow(one)}
            />
          ))}
        </Card>
      ) : null}
      {list.hasMore ? (
        <Button
          kind="quiet"
          label={words.loadMore}
          busy={list.isLoadingMore}
          onTap={list.loadMore}
        />
      ) : null}
    </Screen>
  )
}
