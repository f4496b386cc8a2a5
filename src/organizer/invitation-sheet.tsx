import { View } from '@tarojs/components'
import type { OutputOf } from '#shared/contract/contract'
import { appCopy } from '#shared/copy/app'
import { organizerCopy } from '#shared/copy/organizer'
import { plainDayName } from '#shared/copy/time'
import { useCopy, useLanguage } from '../cloud/language'
import { spoken } from '../components/aria'
import { Button } from '../components/button'
import { Sheet } from '../components/sheet'
import { Words } from '../components/words'
import { copyText } from '../phone/clipboard'
import { now } from '../phone/clock'
import { toast } from '../phone/dialog'
import styles from './organizer.module.scss'

interface InvitationSheetProps {
  invitation: OutputOf<'roles.invite'>
  /** Hands out the card that opens the app with the code in it. */
  onShare: () => Promise<'card' | 'copied'>
  onClose: () => void
}

/** A one-time code, handed on aloud, by copy, or as a card. */
export function InvitationSheet({ invitation, onShare, onClose }: InvitationSheetProps) {
  const words = useCopy(organizerCopy)
  const app = useCopy(appCopy)
  const language = useLanguage()
  const { code, expiresAt } = invitation
  const copy = async () => {
    if (await copyText(code)) toast(app.copied)
  }
  const share = async () => {
    if ((await onShare()) === 'copied') toast(words.linkCopied)
  }
  return (
    <Sheet
      open
      title={words.code}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" icon="copy" label={words.copyCode} onTap={() => void copy()} />
          <Button
            icon="share"
            openType="share"
            label={words.shareCode}
            onTap={() => void share()}
          />
        </>
      }
    >
      <View className={styles.code} {...spoken({ role: 'status' })}>
        {code}
      </View>
      <Words tone="quiet">{words.codeNote(plainDayName(language, expiresAt, now()))}</Words>
    </Sheet>
  )
}
