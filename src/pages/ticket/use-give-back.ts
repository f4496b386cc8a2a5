import { registrationsCopy } from '#shared/copy/registrations'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { rememberRegistration, type TicketItem } from '../../cloud/my-tickets'
import { useAction } from '../../cloud/use-action'
import { confirmed } from '../../phone/dialog'
import { replace } from '../../phone/navigate'

/** Giving a place or a position back, and taking one again. */
export function useGiveBack(item: TicketItem | undefined) {
  const words = useCopy(registrationsCopy)
  const cancel = useAction(cloud.registrations.cancel)
  const signUp = useAction(cloud.registrations.signUp)

  const giveBack = async () => {
    if (!item) return
    const isWaiting = item.registration.status === 'pending'
    const isSure = await confirmed(
      isWaiting
        ? {
            title: words.leaveTitle,
            text: words.leaveText,
            confirm: words.leaveConfirm,
            cancel: words.leaveKeep,
          }
        : {
            title: words.cancelTitle,
            text: words.cancelText,
            confirm: words.cancelConfirm,
            cancel: words.cancelKeep,
          },
    )
    if (!isSure) return
    const { event } = item
    const output = await cancel.run({ eventId: event.eventId })
    if (output) rememberRegistration({ event, registration: output.registration })
  }

  /** Without a question to answer and with a place left it is one tap; otherwise the event's page knows the way. */
  const takeAgain = async () => {
    if (!item) return
    const { event } = item
    const { eventId } = event
    const output = await signUp.run({ eventId, answers: [], ifFull: 'ask', permits: [] })
    if (output?.registration) {
      const { registration, onlineLink, placesLeft, waitingCount } = output
      rememberRegistration({ event, registration, onlineLink, placesLeft, waitingCount })
    } else if (output) replace('event', { id: eventId })
  }

  return {
    giveBack: () => void giveBack(),
    takeAgain: () => void takeAgain(),
    isRunning: cancel.isRunning || signUp.isRunning,
    refusal: cancel.refusal ?? signUp.refusal,
  }
}
