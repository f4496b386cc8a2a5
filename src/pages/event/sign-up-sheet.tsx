import { View } from '@tarojs/components'
import type { EventDetail } from '#shared/contract/event-view'
import { appCopy } from '#shared/copy/app'
import { membersCopy } from '#shared/copy/members'
import { registrationsCopy } from '#shared/copy/registrations'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { spoken } from '../../components/aria'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { profileProblems } from '../join/profile-draft'
import { ProfileForm, RelationForm } from '../join/profile-form'
import { openQuestion } from './answers'
import { QuestionFields } from './question-fields'
import styles from './sign-up-sheet.module.scss'
import type { SignUp } from './use-sign-up'

/** What a sign-up still needs: of somebody new who they are, of somebody known nothing but a yes. */
export function SignUpSheet({ event, flow }: { event: EventDetail | undefined; flow: SignUp }) {
  const words = useCopy(registrationsCopy)
  const app = useCopy(appCopy)
  const { mode, session, refusal } = flow
  const isNew = session.isVisitor
  const titles = {
    signUp: isNew ? words.sheetTitleNew : words.sheetTitle,
    wait: words.sheetTitleWait,
    full: words.sheetTitleFull,
  }
  const yes = isNew ? words.confirmNew : words.confirm
  const confirm = (
    <Button
      label={mode === 'signUp' ? yes : words.confirmWait}
      busy={flow.isRunning}
      disabled={!session.data}
      onTap={flow.confirm}
    />
  )
  return (
    <Sheet
      open={mode !== undefined}
      title={mode ? titles[mode] : ''}
      onClose={flow.close}
      footer={
        <>
          <OpenPoint event={event} flow={flow} />
          {confirm}
        </>
      }
    >
      <Stack gap={16}>
        {mode === 'full' ? <Words>{words.fullText(flow.waitingCount)}</Words> : null}
        {mode === 'wait' ? <Words>{words.waitText}</Words> : null}
        {session.isLoading ? <Skeleton shape="text" label={app.look.loading} /> : null}
        {session.refusal && !session.data ? (
          <Refused refusal={session.refusal} onRetry={() => void session.refetch()} />
        ) : null}
        {session.member && mode !== 'full' ? (
          <Words>{words.as(session.member.displayName)}</Words>
        ) : null}
        {isNew ? (
          <ProfileForm
            draft={flow.profile}
            showsProblems={flow.showsProblems}
            onChange={flow.setProfile}
          />
        ) : null}
        {mode !== 'full' && event ? (
          <QuestionFields
            questions={event.questions}
            draft={flow.answers}
            showsProblems={flow.showsProblems}
            onChange={flow.setAnswers}
          />
        ) : null}
        {isNew ? (
          <RelationForm
            draft={flow.profile}
            showsProblems={flow.showsProblems}
            onChange={flow.setProfile}
          />
        ) : null}
        {mode === 'signUp' && event?.mode === 'offline' ? (
          <PhotoNotice text={words.photos} />
        ) : null}
        {flow.isRetrying ? <Words size={13}>{app.retrying}</Words> : null}
        {refusal ? <Refused refusal={refusal} onRetry={flow.confirm} /> : null}
      </Stack>
    </Sheet>
  )
}

/** What is still missing, beside the button: the field itself may be out of sight. */
function OpenPoint({ event, flow }: { event: EventDetail | undefined; flow: SignUp }) {
  const members = useCopy(membersCopy)
  const words = useCopy(registrationsCopy)
  if (!flow.showsProblems) return null
  const [problem] = flow.session.isVisitor ? profileProblems(flow.profile) : []
  const missing = {
    displayName: members.displayNameMissing,
    identity: members.identityMissing,
    company: members.companyMissing,
  }
  const open = event && openQuestion(event.questions, flow.answers)
  const question = event?.questions.find(({ questionId }) => questionId === open)
  const sentence = problem ? missing[problem] : question && words.answerThis(question.text)
  if (!sentence) return null
  return (
    <View className={styles.open} {...spoken({ role: 'alert' })}>
      <Words size={13} tone="red">
        {sentence}
      </Words>
    </View>
  )
}

function PhotoNotice({ text }: { text: string }) {
  return (
    <Stack row gap={8} align="flex-start">
      <Icon name="camera" size={20} />
      <Stack grow>
        <Words size={13} tone="quiet">
          {text}
        </Words>
      </Stack>
    </Stack>
  )
}
