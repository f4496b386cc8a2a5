import { membersCopy } from '#shared/copy/members'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { usePages } from '../../cloud/use-pages'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Tag } from '../../components/tag'
import { open } from '../../phone/navigate'

/** The way to the notifications, with how many are unread. */
export function NotificationsRow() {
  const words = useCopy(membersCopy)
  const { pages } = usePages(cloud.notifications.list, {})
  const all = pages?.flatMap((page) => page.notifications) ?? []
  const unread = all.filter(({ isRead }) => !isRead).length
  return (
    <Card padded={false}>
      <Row
        icon="bell"
        title={words.notifications}
        trailing={unread > 0 ? <Tag tone="amber" label={words.unread(unread)} /> : undefined}
        label={unread > 0 ? `${words.notifications}, ${words.unread(unread)}` : words.notifications}
        onTap={() => open('notifications', {})}
      />
    </Card>
  )
}
