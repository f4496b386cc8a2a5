import { useEffect, useState } from 'react'
import { now } from './clock'
import { useIsShown } from './foreground'

/** The corrected time, anew every so many milliseconds while the page is on the screen. */
export function useClock(everyMs: number): Date {
  const [time, setTime] = useState(now)
  const isShown = useIsShown()
  useEffect(() => {
    if (!isShown) return undefined
    setTime(now())
    const timer = setInterval(() => setTime(now()), everyMs)
    return () => clearInterval(timer)
  }, [isShown, everyMs])
  return time
}
