import { eventsCopy } from '#shared/copy/events'
import { registrationsCopy } from '#shared/copy/registrations'
import { useCopy } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import { Stack } from '../../components/stack'
import { TicketCard } from '../../components/ticket-card'
import { open } from '../../phone/navigate'
import { TicketBody } from '../ticket/ticket-body'
import { admitsNow, ticketState } from '../ticket/ticket-state'
import { TicketTop } from '../ticket/ticket-top'
import { useCheckInWatch } from '../ticket/use-check-in-watch'

interface TodayTicketProps {
  item: TicketItem
  time: Date
  /** Asks the cloud for the tickets again. */
  look: () => Promise<void>
}

/** The ticket of today, with its code: nothing has to be found at the door. */
export function TodayTicket({ item, time, look }: TodayTicketProps) {
  const words = useCopy(registrationsCopy)
  const { showTicket, view } = useCopy(eventsCopy)
  const state = ticketState(item.registration, item.event, time)
  useCheckInWatch(admitsNow(item.registration, item.event, time), look)
  return (
    <Section title={words.today}>
      <Stack gap={12}>
        <TicketCard hole="ground" top={<TicketTop event={item.event} />}>
          <TicketBody item={item} state={state} />
        </TicketCard>
        <Button
          kind={state === 'valid' ? 'primary' : 'quiet'}
          label={state === 'valid' ? showTicket : view}
          onTap={() => open('ticket', { id: item.event.eventId })}
        />
      </Stack>
    </Section>
  )
}
