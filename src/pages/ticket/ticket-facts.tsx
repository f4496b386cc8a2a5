import { View } from '@tarojs/components'
import type { RegistrationView } from '#shared/contract/registration-view'
import { registrationsCopy } from '#shared/copy/registrations'
import { useCopy } from '../../cloud/language'
import { Words } from '../../components/words'
import styles from './ticket-facts.module.scss'

interface TicketFactsProps {
  registration: RegistrationView
  /** There is a room with seats; online there is none. */
  hasSeats: boolean
}

/** Who holds the ticket, and the number that people read. */
export function TicketFacts({ registration, hasSeats }: TicketFactsProps) {
  const words = useCopy(registrationsCopy)
  const facts = [
    { label: words.holder, value: registration.displayName },
    ...(hasSeats ? [{ label: words.seat, value: words.anySeat }] : []),
    { label: words.number, value: registration.ticket?.ticketNumber ?? '—' },
  ]
  return (
    <View className={styles.facts}>
      {facts.map(({ label, value }) => (
        <View key={label} className={styles.fact}>
          <Words size={12} tone="faint">
            {label}
          </Words>
          <Words size={15} bold>
            {value}
          </Words>
        </View>
      ))}
    </View>
  )
}
