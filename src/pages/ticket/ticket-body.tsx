import { registrationsCopy } from '#shared/copy/registrations'
import { clockTime, shortDate } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import type { TicketItem } from '../../cloud/my-tickets'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Stack } from '../../components/stack'
import { Stamp } from '../../components/stamp'
import { Words } from '../../components/words'
import { copyText } from '../../phone/clipboard'
import { LiveCode } from './live-code'
import styles from './ticket-body.module.scss'
import { TicketFacts } from './ticket-facts'
import type { TicketState } from './ticket-state'

interface TicketBodyProps {
  item: TicketItem
  state: TicketState
}

/** Below the perforation: the code while the ticket admits, otherwise what became of it. */
export function TicketBody({ item, state }: TicketBodyProps) {
  const { registration, event } = item
  return (
    <Stack gap={20} className={styles.body}>
      {state === 'valid' && registration.ticket && event.mode === 'offline' ? (
        <LiveCode eventId={event.eventId} ticket={registration.ticket} />
      ) : null}
      {state === 'valid' && event.mode === 'online' ? <OnlineLink link={item.onlineLink} /> : null}
      {state === 'waiting' ? <Waiting position={registration.position} /> : null}
      {state === 'souvenir' ? <Souvenir item={item} /> : null}
      {state === 'eventCanceled' ? <Canceled item={item} /> : null}
      <WhatBecame state={state} />
      {state === 'valid' || state === 'souvenir' ? (
        <TicketFacts registration={registration} hasSeats={event.mode === 'offline'} />
      ) : null}
    </Stack>
  )
}

function OnlineLink({ link }: { link: string | undefined }) {
  const words = useCopy(registrationsCopy)
  if (!link) return null
  return (
    <Stack gap={12} align="center">
      <Icon name="globe" size={48} />
      <Words size={13} tone="quiet">
        {words.onlineLink}
      </Words>
      <Words center bold>
        {link}
      </Words>
      <Button
        kind="quiet"
        size="small"
        icon="copy"
        label={words.copyLink}
        onTap={() => void copyText(link)}
      />
    </Stack>
  )
}

function Waiting({ position }: { position: number | undefined }) {
  const words = useCopy(registrationsCopy)
  return (
    <Stack gap={8} align="center">
      <Words size={13} tone="quiet">
        {words.waitingPlace}
      </Words>
      <Words size={28} bold>
        {position === undefined ? words.waitingTitle : words.position(position)}
      </Words>
      <Words size={13} tone="quiet" center>
        {words.waitingWhy}
      </Words>
    </Stack>
  )
}

function Souvenir({ item: { registration } }: { item: TicketItem }) {
  const words = useCopy(registrationsCopy)
  const language = useLanguage()
  const { checkedInAt = '', checkedInGate = '' } = registration
  const when = `${shortDate(language, checkedInAt)} ${clockTime(checkedInAt)}`
  return (
    <Stack gap={16} align="center" className={styles.stamp}>
      <Stamp label={words.stampIn} date={words.souvenir(checkedInGate, when)} />
      <Words size={13} tone="quiet" center>
        {words.souvenirText}
      </Words>
    </Stack>
  )
}

function Canceled({ item }: { item: TicketItem }) {
  const words = useCopy(registrationsCopy)
  const language = useLanguage()
  return (
    <Stack gap={16} align="center" className={styles.stamp}>
      <Stamp
        tone="red"
        label={words.stampCanceled}
        date={shortDate(language, item.event.startsAt)}
      />
      <Words bold center>
        {words.canceledEventTitle}
      </Words>
      {item.cancelReason ? (
        <Words size={13} tone="quiet" center>
          {item.cancelReason}
        </Words>
      ) : null}
    </Stack>
  )
}

/** A sentence for a ticket that will not admit any more. */
function WhatBecame({ state }: { state: TicketState }) {
  const words = useCopy(registrationsCopy)
  const sentences: Partial<Record<TicketState, { title: string; text: string }>> = {
    missed: { title: words.missedTitle, text: words.missedText },
    notReached: { title: words.notReached, text: words.notReachedText },
    left: { title: words.left, text: words.leftText },
    rejected: { title: words.rejectedTitle, text: words.rejectedText },
  }
  const sentence = sentences[state]
  if (!sentence) return null
  return (
    <Stack gap={8} align="center">
      <Words size={17} bold center>
        {sentence.title}
      </Words>
      <Words size={13} tone="quiet" center>
        {sentence.text}
      </Words>
    </Stack>
  )
}
