import { View } from '@tarojs/components'
import { eventsCopy } from '#shared/copy/events'
import { useCopy } from '../../cloud/language'
import { Button } from '../../components/button'
import { Words } from '../../components/words'
import { open } from '../../phone/navigate'
import styles from './event-footer.module.scss'
import type { NextStep } from './next-step'
import type { SignUp } from './use-sign-up'

interface EventFooterProps {
  step: NextStep
  eventId: string
  /** Only the card of a members-only event is known: joining comes first. */
  isCard: boolean
  flow: SignUp
}

/** The one button of the page, in thumb reach. */
export function EventFooter({ step, eventId, isCard, flow }: EventFooterProps) {
  const words = useCopy(eventsCopy)
  const ticket = () => open('ticket', { id: eventId })
  const buttons: Partial<Record<NextStep, { label: string; onTap: () => void }>> = {
    signUp: { label: isCard ? words.joinAndSignUp : words.signUp, onTap: flow.begin },
    wait: { label: words.wait, onTap: flow.wait },
    showTicket: { label: words.showTicket, onTap: ticket },
    viewLine: { label: words.viewLine, onTap: ticket },
  }
  const button = buttons[step]
  if (!button) return null
  const isOffer = step === 'signUp' || step === 'wait'
  return (
    <>
      {isOffer ? (
        <View className={styles.price}>
          <Words bold>{words.free}</Words>
          <Words size={12} tone="faint">
            {words.cancelAnyTime}
          </Words>
        </View>
      ) : null}
      <Button {...button} busy={flow.isRunning && flow.mode === undefined} />
    </>
  )
}
