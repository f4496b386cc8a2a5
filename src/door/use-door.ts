import { useEffect, useState } from 'react'
import { type Refused, refusedBy } from '../cloud/errors'
import { readStored, writeStored } from '../phone/storage'
import { openDoor, openDoorOf, useDoorState } from './doors'

const GATE = 'door.gate'

/** What the entrance was called the last time. */
export const lastGate = (): string => readStored(GATE) ?? ''

/** Opens doors, with what to show while it lasts or when it fails. */
export function useOpening() {
  const [isOpening, setOpening] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const start = async (eventId: string, gate: string): Promise<boolean> => {
    setOpening(true)
    setRefusal(undefined)
    try {
      await openDoor(eventId, gate)
      writeStored(GATE, gate)
      return true
    } catch (error) {
      setRefusal(refusedBy(error))
      return false
    } finally {
      setOpening(false)
    }
  }
  return { start, isOpening, refusal }
}

/** The open door of an event. After a restart in the middle of it, it opens again by itself under its last name. */
export function useDoor(eventId: string) {
  const [refusal, setRefusal] = useState<Refused>()
  const [, setReopened] = useState(0)
  const door = openDoorOf(eventId)
  const state = useDoorState(door)
  useEffect(() => {
    if (openDoorOf(eventId) || !lastGate()) return
    openDoor(eventId, lastGate()).then(
      () => setReopened(Date.now()),
      (error: unknown) => setRefusal(refusedBy(error)),
    )
  }, [eventId])
  return { door, state, refusal, isUnopened: !door && !lastGate() }
}
