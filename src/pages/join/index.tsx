import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { membersCopy } from '#shared/copy/members'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { rememberMember, useSession } from '../../cloud/session'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Words } from '../../components/words'
import { toast } from '../../phone/dialog'
import { goBack } from '../../phone/navigate'
import { draftOf, emptyProfile, type ProfileDraft, profileOf } from './profile-draft'
import { ProfileForm, RelationForm } from './profile-form'

const SURNAME_LENGTH = 10

/** Joining, or changing what was said then: one form. */
export default function JoinPage() {
  const words = useCopy(membersCopy)
  const app = useCopy(appCopy)
  const { member, isLoading, isVisitor, refusal, refetch } = useSession()
  const [typed, setTyped] = useState<ProfileDraft>()
  const [typedSurname, setSurname] = useState<string>()
  const [showsProblems, setShowsProblems] = useState(false)
  const draft = typed ?? (member ? draftOf(member) : emptyProfile)
  const surname = typedSurname ?? member?.surname ?? ''
  const join = useAction(cloud.members.join, {
    onDone: (output) => {
      rememberMember(output.member)
      toast(words.welcome(output.member.displayName))
      goBack()
    },
  })
  const update = useAction(cloud.members.update, {
    onDone: (output) => {
      rememberMember(output.member)
      toast(words.saved)
      goBack()
    },
  })
  const save = () => {
    setShowsProblems(true)
    const profile = profileOf(draft)
    if (!profile) return
    if (!member) void join.run(profile)
    else void update.run({ ...profile, ...(surname.trim() ? { surname: surname.trim() } : {}) })
  }
  const isKnown = member !== undefined || isVisitor
  const refused = join.refusal ?? update.refusal
  return (
    <Screen
      title={member ? words.editTitle : words.joinTitle}
      footer={
        isKnown ? (
          <Button
            label={member ? words.save : words.join}
            busy={join.isRunning || update.isRunning}
            onTap={save}
          />
        ) : null
      }
    >
      {isLoading ? <Skeleton shape="list" label={app.look.loading} /> : null}
      {refusal && !isKnown ? (
        <Refused alone refusal={refusal} onRetry={() => void refetch()} />
      ) : null}
      {isVisitor ? <Words tone="quiet">{words.joinIntro}</Words> : null}
      {isKnown ? (
        <>
          <ProfileForm draft={draft} showsProblems={showsProblems} onChange={setTyped} />
          <RelationForm draft={draft} showsProblems={showsProblems} onChange={setTyped} />
        </>
      ) : null}
      {member ? (
        <Field
          label={words.surname}
          hint={words.surnameHint}
          maxLength={SURNAME_LENGTH}
          value={surname}
          onInput={setSurname}
        />
      ) : null}
      {refused ? <Refused refusal={refused} onRetry={save} /> : null}
    </Screen>
  )
}
