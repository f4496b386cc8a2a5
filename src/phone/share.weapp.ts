import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { ShareCard } from './share-card'

/**
 * Makes this page shareable: WeChat's menu and every `Button openType="share"` hand out this card. The page's
 * `index.config.ts` must say `enableShareAppMessage` and `enableShareTimeline`.
 */
export function useShareCard({ title, path }: ShareCard): () => Promise<'card' | 'copied'> {
  useShareAppMessage(() => ({ title, path }))
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '' }))
  return async () => 'card'
}
