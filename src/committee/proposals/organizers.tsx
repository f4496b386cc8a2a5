import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { committeeCopy } from '#shared/copy/committee'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useQuery } from '../../cloud/use-query'
import { Chip, ChipRow } from '../../components/chip'
import { FieldFrame } from '../../components/field-frame'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { Words } from '../../components/words'
import { InvitationButton } from '../../organizer/invitation-button'
import { InvitationSheet } from '../../organizer/invitation-sheet'
import { RoleHolders } from '../../organizer/role-holders'
import { useInvitation } from '../../organizer/use-invitation'
import { now } from '../../phone/clock'
import { addressOf } from '../../phone/navigate'

const YEAR_MS = 365 * 86_400_000

/** Who organizes the chapters, and inviting one more. */
export function Organizers() {
  const words = useCopy(committeeCopy)
  const app = useCopy(appCopy)
  const [chosen, choose] = useState<string>()
  const { data, isLoading, refusal, refetch } = useQuery(cloud.chapters.list, {})
  const chapters = data?.chapters ?? []
  const chapter = chapters.find(({ chapterId }) => chapterId === chosen)
  const { invitation, setInvitation, share, close } = useInvitation(
    { title: app.name, path: addressOf('claimRole', {}) },
    words.inviteTitle(chapter?.name ?? ''),
  )
  const scope = chapter && { kind: 'chapter' as const, chapterId: chapter.chapterId }
  return (
    <Section title={words.organizers}>
      <Words size={13} tone="quiet">
        {words.organizersNote}
      </Words>
      {isLoading ? <Skeleton shape="text" label={app.look.loading} /> : null}
      {refusal && !data ? <Refused refusal={refusal} onRetry={() => void refetch()} /> : null}
      <FieldFrame label={words.chooseChapter}>
        <ChipRow label={words.chooseChapter}>
          {chapters.map(({ chapterId, name }) => (
            <Chip
              key={chapterId}
              label={name}
              on={chapterId === chosen}
              onTap={() => choose(chapterId)}
            />
          ))}
        </ChipRow>
      </FieldFrame>
      {scope ? (
        <>
          <RoleHolders key={chosen} scope={scope} empty={words.noHolders} />
          <InvitationButton
            label={words.inviteOrganizer}
            offer={{
              role: 'organizer',
              scope,
              until: new Date(now().getTime() + YEAR_MS).toISOString(),
            }}
            onInvited={setInvitation}
          />
        </>
      ) : null}
      {invitation ? (
        <InvitationSheet invitation={invitation} onShare={share} onClose={close} />
      ) : null}
    </Section>
  )
}
