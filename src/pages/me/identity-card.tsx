import type { MemberView } from '#shared/contract/members'
import { identitiesCopy, membersCopy } from '#shared/copy/members'
import { fullDate } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Avatar } from '../../components/avatar'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { open } from '../../phone/navigate'

/** Who is using this phone, or the way in. */
export function IdentityCard({ member }: { member: MemberView | undefined }) {
  const words = useCopy(membersCopy)
  const { identities, relations } = useCopy(identitiesCopy)
  const language = useLanguage()
  if (!member)
    return (
      <Card>
        <Stack gap={12}>
          <Stack gap={4}>
            <Words size={17} bold heading={2}>
              {words.visitor}
            </Words>
            <Words size={13} tone="quiet">
              {words.visitorNote}
            </Words>
          </Stack>
          <Button label={words.join} onTap={() => open('join', {})} />
        </Stack>
      </Card>
    )
  const { relation } = member
  const who = [
    identities[member.identity].title,
    relation ? `${relations[relation.kind]} · ${relation.company}` : undefined,
  ]
  return (
    <Card padded={false}>
      <Row
        leading={<Avatar name={member.displayName} />}
        title={member.displayName}
        note={[...who, words.since(fullDate(language, member.joinedAt))]
          .filter(Boolean)
          .join(' · ')}
        onTap={() => open('join', {})}
      />
    </Card>
  )
}
