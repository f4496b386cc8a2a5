import { useEffect, useRef } from 'react'
import { useIsShown } from '../../phone/foreground'
import { pauseBefore } from './check-in-watch'

/**
 * Looks whether the door has let this ticket in, only while the ticket is on the screen: slower each time and for about five
 * minutes, because every look is paid for. Showing the page again begins anew.
 */
export function useCheckInWatch(isWatching: boolean, look: () => Promise<void>): void {
  const isShown = useIsShown()
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    if (!isWatching || !isShown) return undefined
    let looks = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const plan = () => {
      const pause = pauseBefore(looks)
      if (pause === undefined) return
      timer = setTimeout(() => {
        looks += 1
        void latest.current()
        plan()
      }, pause)
    }
    plan()
    return () => clearTimeout(timer)
  }, [isWatching, isShown])
}
