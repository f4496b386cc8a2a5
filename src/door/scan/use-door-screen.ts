import { useEffect } from 'react'
import { useIsShown } from '../../phone/foreground'
import { keepAwake } from '../../phone/awake'
import { signal } from '../../phone/signal'
import { answerLook } from '../answer-look'
import type { DoorSession } from '../door-session'
import type { Shown } from '../door-state'

/** What a door's screen does besides showing: it stays on, listens to other gates, sounds, and gives way to the camera. */
export function useDoorScreen(door: DoorSession | undefined, shown: Shown | undefined): void {
  const isShown = useIsShown()
  const { nonce, answer, isAsking } = shown ?? {}

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
    signal(answerLook[answer].signal)
    const timer = setTimeout(() => door.dismiss(nonce), answerLook[answer].staysMs)
    return () => clearTimeout(timer)
  }, [door, nonce, answer, isAsking])
}
