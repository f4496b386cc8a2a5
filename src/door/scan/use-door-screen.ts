import { useEffect } from 'react'
import { keepAwake } from '../../phone/awake'
import { useIsShown } from '../../phone/foreground'
import { signal } from '../../phone/signal'
import { lookOf } from '../answer-look'
import type { DoorSession } from '../door-session'
import type { Shown } from '../door-state'

/** What a door's screen does besides showing: it stays on, listens to other gates, sounds, and gives way to the camera. */
export function useDoorScreen(door: DoorSession | undefined, shown: Shown | undefined): void {
  const isShown = useIsShown()
  const { nonce, answer, isAdmitted = false, isAsking } = shown ?? {}

  useEffect(() => {
    if (!door || !isShown) return
    door.watch(true)
    const letSleep = keepAwake()
    return () => {
      door.watch(false)
      letSleep()
    }
  }, [door, isShown])

  useEffect(() => {
    if (!door || !nonce || !answer || isAsking) return
    const look = lookOf({ answer, isAdmitted })
    signal(look.signal)
    const timer = setTimeout(() => door.dismiss(nonce), look.staysMs)
    return () => clearTimeout(timer)
  }, [door, nonce, answer, isAdmitted, isAsking])
}
