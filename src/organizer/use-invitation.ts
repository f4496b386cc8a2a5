import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract'
import { addressOf } from '../phone/navigate'
import { useShareCard } from '../phone/share'
import type { ShareCard } from '../phone/share-card'

/**
 * The invitation that is on the screen. While it is, what this page shares is the card that opens the app with its code; `card`
 * is shared otherwise.
 */
export function useInvitation(card: ShareCard, title: string) {
  const [invitation, setInvitation] = useState<OutputOf<'roles.invite'>>()
  const share = useShareCard(
    invitation ? { title, path: addressOf('claimRole', { code: invitation.code }) } : card,
  )
  return { invitation, setInvitation, share, close: () => setInvitation(undefined) }
}
