import { useState } from 'react'
import { appCopy } from '#shared/copy/app'
import { doorCopy } from '#shared/copy/door'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { open } from '../../phone/navigate'
import { lastGate, useOpening } from '../use-door'
import { DoorChoice } from './door-choice'
import { GatePicker } from './gate-picker'
import { Readiness } from './readiness'
import { useDoors } from './use-doors'

export default function DoorHome() {
  const words = useCopy(doorCopy)
  const { look } = useCopy(appCopy)
  const { doors, isLoading, isFromPhone, refusal, refetch } = useDoors()
  const [chosen, choose] = useState<string>()
  const [gate, setGate] = useState(lastGate() || (words.gates[0] ?? ''))
  const opening = useOpening()
  const door = doors.find(({ eventId }) => eventId === chosen) ?? doors[0]
  const name = gate.trim()

  const start = async () => {
    if (door && (await opening.start(door.eventId, name))) open('doorScan', { id: door.eventId })
  }
  return (
    <Screen
      title={words.title}
      banner={isFromPhone ? <Banner tone="offline" sentence={words.onThisPhone} /> : null}
      footer={
        door ? (
          <Button
            icon="scan"
            label={words.start}
            busy={opening.isOpening}
            disabled={!name}
            onTap={() => void start()}
          />
        ) : null
      }
    >
      {isLoading ? <Skeleton shape="list" count={3} label={look.loading} /> : null}
      {refusal && !door ? <Refused alone refusal={refusal} onRetry={() => void refetch()} /> : null}
      {!isLoading && !refusal && !door ? (
        <EmptyState
          icon="door-open"
          sentence={words.noDoors}
          note={words.noDoorsNote}
          action={{ label: words.enterCode, onTap: () => open('claimRole', {}) }}
        />
      ) : null}
      {door ? (
        <>
          <DoorChoice doors={doors} chosen={door.eventId} onChoose={choose} />
          <GatePicker gate={gate} onChange={setGate} />
          <Readiness
            door={door}
            isFetching={opening.isOpening}
            onFetch={() => void opening.start(door.eventId, name)}
          />
        </>
      ) : null}
      {opening.refusal ? <Refused refusal={opening.refusal} onRetry={() => void start()} /> : null}
    </Screen>
  )
}
