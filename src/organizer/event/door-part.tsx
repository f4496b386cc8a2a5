import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract'
import type { ManagedEvent } from '#shared/contract/event-view'
import { organizerCopy } from '#shared/copy/organizer'
import { phaseOf } from '#shared/domain/event-lifecycle'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { Words } from '../../components/words'
import { DoorReport } from '../../door/report'
import { now } from '../../phone/clock'
import { open } from '../../phone/navigate'
import { InvitationButton } from '../invitation-button'
import { RoleHolders } from '../role-holders'

const DAY_MS = 86_400_000

interface DoorPartProps {
  event: ManagedEvent
  onInvited: (invitation: OutputOf<'roles.invite'>) => void
}

/** Who stands at the door, how they get there, and what the doors report. */
export function DoorPart({ event, onInvited }: DoorPartProps) {
  const words = useCopy(organizerCopy)
  const [isReading, setReading] = useState(false)
  const [areShown, setShown] = useState(false)
  const { eventId, endsAt } = event
  const scope = { kind: 'event' as const, eventId }
  const isOver = phaseOf(event, now()) === 'over' || event.status === 'canceled'
  return (
    <Section title={words.doors}>
      {isOver ? null : (
        <>
          <Words size={13} tone="quiet">
            {words.doorsNote}
          </Words>
          <InvitationButton
            label={words.inviteDoor}
            offer={{
              role: 'doorStaff',
              scope,
              until: new Date(Date.parse(endsAt) + DAY_MS).toISOString(),
            }}
            onInvited={onInvited}
          />
        </>
      )}
      <Card padded={false}>
        {isOver ? null : (
          <Row icon="scan" title={words.standAtDoor} onTap={() => open('doorHome', {})} />
        )}
        <Row icon="list-checks" title={words.showReport} onTap={() => setReading(true)} />
        {areShown ? null : <Row icon="users" title={words.holders} onTap={() => setShown(true)} />}
      </Card>
      {areShown ? <RoleHolders scope={scope} empty={words.noHolders} /> : null}
      <Sheet open={isReading} title={words.doorReport} onClose={() => setReading(false)}>
        <DoorReport eventId={eventId} />
      </Sheet>
    </Section>
  )
}
