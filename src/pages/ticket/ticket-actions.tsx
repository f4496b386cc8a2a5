import { registrationsCopy } from '#shared/copy/registrations'
import { cached } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Refused } from '../../cloud/refused'
import { Button } from '../../components/button'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { now } from '../../phone/clock'
import { openMap } from '../../phone/map'
import { open } from '../../phone/navigate'
import { canClaim, type TicketState } from './ticket-state'
import { useClaimed } from './use-claimed'
import { useGiveBack } from './use-give-back'

interface TicketActionsProps {
  item: TicketItem
  state: TicketState
}

/** What can be done with a ticket in this state. */
export function TicketActions({ item, state }: TicketActionsProps) {
  const words = useCopy(registrationsCopy)
  const { giveBack, takeAgain, isRunning, refusal } = useGiveBack(item)
  const { event, registration } = item
  const isClaimable = canClaim(registration, event, now())
  const claimed = useClaimed(event.eventId)
  const details = () => open('event', { id: event.eventId })
  const findTheWay = async () => {
    const venue = cached(cloud.events.get, { eventId: event.eventId })?.event?.venue
    if (!venue || !(await openMap(venue))) details()
  }
  const toEvent = <Button kind="quiet" label={words.openEvent} onTap={details} />
  return (
    <Stack gap={12}>
      {isClaimable ? (
        <Button
          label={claimed ? words.viewCertificate : words.claim}
          onTap={() =>
            open('certificate', claimed ? { serial: claimed.serial } : { event: event.eventId })
          }
        />
      ) : null}
      <Stack row gap={12} wrap>
        {state === 'valid' && event.mode === 'offline' ? (
          <Button kind="quiet" label={words.directions} onTap={() => void findTheWay()} />
        ) : (
          toEvent
        )}
        {state === 'valid' ? (
          <Button kind="quiet" label={words.cannotCome} busy={isRunning} onTap={giveBack} />
        ) : null}
        {state === 'waiting' ? (
          <Button kind="quiet" label={words.leave} busy={isRunning} onTap={giveBack} />
        ) : null}
        {state === 'left' && event.status === 'published' && event.endsAt > now().toISOString() ? (
          <Button label={words.again} busy={isRunning} onTap={takeAgain} />
        ) : null}
      </Stack>
      {state === 'souvenir' && !isClaimable ? (
        <Words size={13} center>
          {words.certificateAfter}
        </Words>
      ) : null}
      {refusal ? <Refused refusal={refusal} onRetry={details} /> : null}
    </Stack>
  )
}
