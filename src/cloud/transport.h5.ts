import type { Reply, Request } from '#shared/contract/envelope'

const FUNCTION = '/call/api'

/** Sends one request to the local cloud. Throws when it cannot be reached or the function itself failed. */
export async function send(request: Request): Promise<Reply<unknown>> {
  const response = await fetch(FUNCTION, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  const answer = (await response.json()) as { result?: Reply<unknown>; errMsg?: string }
  if (!answer.result) throw new Error(answer.errMsg ?? `HTTP ${response.status}`)
  return answer.result
}
