import { randomBytes } from 'node:crypto'
import type { ActionName, InputOf, OutputOf } from '#shared/contract/contract'
import { CLIENT_VERSION, type Reply } from '#shared/contract/envelope'
import type { Environment } from '../../api'

/** Somebody of the demo world, who does everything through the real functions. */
export interface Person {
  /** Throws on a refusal: the demo world only does what is allowed. */
  do<Name extends ActionName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
}

export const newNonce = () => randomBytes(9).toString('base64url')

export function personWith(environment: Environment, openid: string): Person {
  return {
    async do(action, input) {
      const request = {
        action,
        input,
        clientVersion: CLIENT_VERSION,
        requestId: newNonce(),
        nonce: newNonce(),
      }
      const answer = await environment.call('api', request, { openid })
      if ('errCode' in answer) throw new Error(`demo world: ${action}: ${answer.errMsg}`)
      const reply = answer.result as Reply<OutputOf<typeof action>>
      if (!reply.ok) throw new Error(`demo world: ${action}: ${JSON.stringify(reply.refusal)}`)
      return reply.data
    },
  }
}

/** Does something for each, a few at a time: as many as the local cloud works on at once. */
export async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  const atOnce = 4
  for (let start = 0; start < items.length; start += atOnce)
    await Promise.all(
      items.slice(start, start + atOnce).map((item, index) => work(item, start + index)),
    )
}
