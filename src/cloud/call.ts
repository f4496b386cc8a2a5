import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import type { Reply, Request } from '#shared/contract/envelope'
import { learnClock } from '../phone/clock'
import { watchNetwork } from '../phone/network'
import type { CloudAction } from './client'
import { OfflineError, RefusalError } from './errors'
import { send } from './transport'

/** The contract's `CLIENT_VERSION`, spelled by its type so that its schemas stay off the phone. */
const CLIENT_VERSION: typeof import('#shared/contract/envelope').CLIENT_VERSION = 1

const ATTEMPTS = 4
const FIRST_PAUSE_MS = 300

let isOnline = true
watchNetwork((online) => {
  isOnline = online
})

/** A value that is one intention's own: not a secret, only unlike any other. */
export const newNonce = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')).join('')

export interface CallOptions {
  /** One for each intention; a repeated call with the same nonce is the same change. */
  nonce?: string
  /** Told before every attempt but the first. */
  onRetry?: () => void
}

/**
 * Asks the cloud. A busy cloud and a shaky network are asked again, with the same nonce and after a random pause, so that
 * a crowd does not return all at once. Throws `RefusalError` for a named no, `OfflineError` without a network.
 */
export async function call<Name extends ActionName>(
  action: CloudAction<Name>,
  input: InputOf<Name>,
  { nonce, onRetry }: CallOptions = {},
): Promise<OutputOf<Name>> {
  const request = {
    action: action.name,
    input,
    clientVersion: CLIENT_VERSION,
    ...(nonce ? { nonce } : {}),
  }
  for (let attempt = 1; ; attempt += 1) {
    if (attempt > 1) onRetry?.()
    const reply = await attemptOnce({ ...request, requestId: newNonce() })
    if (reply?.ok) return reply.data as OutputOf<Name>
    const isFinal = attempt === ATTEMPTS || (!reply && !isOnline)
    if (!reply && isFinal) throw new OfflineError()
    if (reply && (isFinal || reply.refusal.code !== 'busy')) {
      const { code, ...details } = reply.refusal
      throw new RefusalError(code, details, reply.requestId)
    }
    await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()))
  }
}

/** The cloud's answer, or undefined where none came. */
async function attemptOnce(request: Request): Promise<Reply<unknown> | undefined> {
  if (!isOnline) return undefined
  const sentAt = Date.now()
  try {
    const reply = await send(request)
    learnClock(reply.serverTime, sentAt, Date.now())
    return reply
  } catch {
    return undefined
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
