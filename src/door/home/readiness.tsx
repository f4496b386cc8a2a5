import { useState } from 'react'
import { doorCopy } from '#shared/copy/door'
import { dayAndTime } from '#shared/copy/time'
import { useCopy, useLanguage } from '../../cloud/language'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { now } from '../../phone/clock'
import { openDoorOf, useDoorState } from '../doors'
import { DoorReport } from '../report'
import type { Door } from './use-doors'

interface ReadinessProps {
  door: Door
  isFetching: boolean
  onFetch: () => void
}

/** What a volunteer wants to know before the queue forms: the list is here, and it decides without a network. */
export function Readiness({ door, isFetching, onFetch }: ReadinessProps) {
  const words = useCopy(doorCopy)
  const language = useLanguage()
  const session = openDoorOf(door.eventId)
  const state = useDoorState(session)
  const milliseconds = session?.check()
  const [isReading, setReading] = useState(false)
  const { kept } = door
  const syncedAt = state?.syncedAt ?? kept?.syncedAt
  return (
    <Section title={words.ready}>
      <Card padded={false}>
        <Row
          icon="users"
          title={words.list}
          value={isFetching ? '…' : kept ? words.people(kept.people) : words.fetchList}
          {...(kept ? {} : { note: words.noList })}
          onTap={onFetch}
        />
        <Row
          icon="clock"
          title={words.sync}
          value={syncedAt ? dayAndTime(language, syncedAt, now()) : words.never}
        />
        {session ? (
          <Row
            icon="wifi-off"
            title={words.selfCheck}
            value={
              milliseconds === undefined ? words.selfCheckFailed : words.selfCheckOk(milliseconds)
            }
          />
        ) : null}
        {state && state.queued > 0 ? (
          <Row icon="hourglass" title={words.waiting} value={words.scans(state.queued)} />
        ) : null}
        <Row icon="camera" title={words.camera} note={words.cameraNote} />
        <Row icon="list-checks" title={words.report} onTap={() => setReading(true)} />
      </Card>
      <Sheet open={isReading} title={words.reportTitle} onClose={() => setReading(false)}>
        <DoorReport eventId={door.eventId} />
      </Sheet>
    </Section>
  )
}
