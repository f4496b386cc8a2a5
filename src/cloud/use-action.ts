import { useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import { call, newNonce } from './call'
import type { CloudAction } from './client'
import { OfflineError, type Refused, refusedBy } from './errors'

/** One wish of the person: the same words asked again after a lost answer are the same wish. */
interface Intention {
  words: string
  nonce: string
}

/**
 * Does something. A second tap while it runs is not heard; a tap after a lost answer carries the same nonce, so it is done once.
 * `onDone` gets the answer: put it into the cache there rather than asking again.
 */
export function useAction<Name extends ActionName>(
  action: CloudAction<Name>,
  { onDone }: { onDone?: (output: OutputOf<Name>, input: InputOf<Name>) => void } = {},
) {
  const [isRunning, setRunning] = useState(false)
  const [isRetrying, setRetrying] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const running = useRef(false)
  const open = useRef<Intention>(undefined)

  const run = async (input: InputOf<Name>): Promise<OutputOf<Name> | undefined> => {
    if (running.current) return undefined
    running.current = true
    setRunning(true)
    setRefusal(undefined)
    const words = JSON.stringify(input)
    if (open.current?.words !== words) open.current = { words, nonce: newNonce() }
    try {
      const onRetry = () => setRetrying(true)
      const output = await call(action, input, { nonce: open.current.nonce, onRetry })
      open.current = undefined
      onDone?.(output, input)
      return output
    } catch (error) {
      if (!(error instanceof OfflineError)) open.current = undefined
      setRefusal(refusedBy(error))
      return undefined
    } finally {
      running.current = false
      setRunning(false)
      setRetrying(false)
    }
  }
  return { run, isRunning, isRetrying, refusal, reset: () => setRefusal(undefined) }
}
