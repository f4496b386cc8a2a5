import { copyText } from './clipboard'
import type { ShareCard } from './share-card'

/** A browser has no cards: sharing copies the page's link. */
export function useShareCard({ path }: ShareCard): () => Promise<'card' | 'copied'> {
  return async () => {
    const { origin, pathname, search } = window.location
    await copyText(`${origin}${pathname}${search}#${path}`)
    return 'copied'
  }
}
