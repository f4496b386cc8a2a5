import { useMemo } from 'react'
import type { TicketView } from '#shared/contract/registration-view'
import { registrationsCopy } from '#shared/copy/registrations'
import { ticketCode, WINDOW_MS, windowAt, windowEndsIn } from '#shared/domain/ticket-code'
import { useCopy } from '../../cloud/language'
import { QrCode } from '../../components/qr-code'
import { SecondsRing } from '../../components/seconds-ring'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { useClock } from '../../phone/use-clock'

interface LiveCodeProps {
  eventId: string
  ticket: TicketView
}

/** The rotating code, made on the phone every 30 seconds: it needs no network. */
export function LiveCode({ eventId, ticket }: LiveCodeProps) {
  const words = useCopy(registrationsCopy)
  const time = useClock(1_000)
  const window = windowAt(time)
  const code = useMemo(
    () => ticketCode(eventId, ticket.ticketRef, ticket.ticketKey, new Date(window * WINDOW_MS)),
    [eventId, ticket, window],
  )
  return (
    <Stack gap={12} align="center">
      <QrCode content={code} label={words.codeLabel} />
      <Stack row gap={8} justify="center">
        <SecondsRing remaining={Math.ceil(windowEndsIn(time) / 1_000)} total={WINDOW_MS / 1_000} />
        <Words size={13} tone="quiet">
          {words.live}
        </Words>
      </Stack>
    </Stack>
  )
}
