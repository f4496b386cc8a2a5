import { useRef, useState } from 'react'
import type { EventDetail } from '#shared/contract/event-view'
import type { MessagePurpose } from '#shared/contract/members'
import { registrationsCopy } from '#shared/copy/registrations'
import { cached, remember } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { rememberRegistration } from '../../cloud/my-tickets'
import { rememberMember, useSession } from '../../cloud/session'
import { useAction } from '../../cloud/use-action'
import { open } from '../../phone/navigate'
import { askForMessages } from '../../phone/subscribe'
import { emptyProfile, profileOf } from '../join/profile-draft'
import { type AnswerDraft, answersOf, openQuestion } from './answers'

/** What the sheet is about: taking a place, waiting for one, or the offer to wait because the last place has just gone. */
export type SheetMode = 'signUp' | 'wait' | 'full'

interface SignUpFacts {
  eventId: string
  /** Absent while only the card of a members-only event is known. */
  event: EventDetail | undefined
  /** Loads the event again: once joined, a members-only event shows itself. */
  reload: () => Promise<void>
}

/** From the button of an event's page to the ticket, joining on the way where that is needed. */
export function useSignUp({ eventId, event, reload }: SignUpFacts) {
  const [mode, setMode] = useState<SheetMode>()
  const [profile, setProfile] = useState(emptyProfile)
  const [answers, setAnswers] = useState<AnswerDraft>({})
  const [showsProblems, setShowsProblems] = useState(false)
  const [waitingCount, setWaitingCount] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const permits = useRef<MessagePurpose[]>(undefined)
  const session = useSession({ ask: mode ? 'whenUnknown' : 'never' })
  const join = useAction(cloud.members.join, { onDone: ({ member }) => rememberMember(member) })
  const signUp = useAction(cloud.registrations.signUp)
  const { messages } = useCopy(registrationsCopy)

  const close = () => {
    setMode(undefined)
    join.reset()
    signUp.reset()
  }

  /** WeChat lets the question be asked only inside a tap, and asking twice for one wish would be rude. */
  const askOnce = async () => {
    permits.current ??= await askForMessages(session.messageTemplates, messages)
    return permits.current
  }

  const takePlace = async (ifFull: 'ask' | 'wait') => {
    const shown = cached(cloud.events.get, { eventId })?.event
    if (!shown) return
    if (openQuestion(shown.questions, answers)) {
      setShowsProblems(event !== undefined)
      setMode((before) => before ?? 'signUp')
      return
    }
    const given = answersOf(shown.questions, answers)
    const output = await signUp.run({
      eventId,
      answers: given,
      ifFull,
      permits: permits.current ?? [],
    })
    if (!output) {
      setMode((before) => before ?? 'wait')
      return
    }
    if (!output.registration) {
      const { placesLeft, waitingCount: waiting } = output
      remember(cloud.events.get, { eventId }, (before) =>
        before?.event
          ? { ...before, event: { ...before.event, placesLeft, waitingCount: waiting } }
          : before,
      )
      setWaitingCount(waiting)
      setMode('full')
      return
    }
    const { registration, onlineLink, placesLeft, waitingCount: waiting } = output
    rememberRegistration({
      event: shown,
      registration,
      onlineLink,
      placesLeft,
      waitingCount: waiting,
    })
    permits.current = undefined
    setMode(undefined)
    open('ticket', { id: eventId })
  }

  const confirm = async (ifFull: 'ask' | 'wait') => {
    const wanted = session.member ? undefined : profileOf(profile)
    const isMissing = !session.member && !wanted
    if (isMissing || (event && openQuestion(event.questions, answers))) {
      setShowsProblems(true)
      return
    }
    setAsking(true)
    await askOnce()
    setAsking(false)
    if (wanted && !(await join.run(wanted))) return
    if (!event) await reload()
    await takePlace(ifFull)
  }

  /** Waiting asks nothing of somebody who is known and has no question to answer: the tap itself is the wish. */
  const wait = () => {
    if (session.member && event?.questions.length === 0) void confirm('wait')
    else setMode('wait')
  }

  return {
    mode,
    profile,
    setProfile,
    answers,
    setAnswers,
    showsProblems,
    waitingCount,
    session,
    isRunning: isAsking || join.isRunning || signUp.isRunning,
    isRetrying: join.isRetrying || signUp.isRetrying,
    refusal: join.refusal ?? signUp.refusal,
    begin: () => setMode('signUp'),
    wait,
    confirm: () => void confirm(mode === 'signUp' ? 'ask' : 'wait'),
    close,
  }
}
export type SignUp = ReturnType<typeof useSignUp>
