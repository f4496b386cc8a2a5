import Taro from '@tarojs/taro'
import type { Reply, Request } from '#shared/contract/envelope'

let isReady = false

/** Sends one request to the cloud of this mini-program. Throws when it cannot be reached or the function itself failed. */
export async function send(request: Request): Promise<Reply<unknown>> {
  if (!isReady) Taro.cloud.init()
  isReady = true
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: request })
  return result as unknown as Reply<unknown>
}
