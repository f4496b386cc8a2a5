import { useState } from 'react'
import { certificatesCopy } from '#shared/copy/certificates'
import { remember, rememberPart } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useSession } from '../../cloud/session'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Screen } from '../../components/screen'
import { Words } from '../../components/words'
import { replace } from '../../phone/navigate'

const NAME_LENGTH = 30

/** Asks once for the name on the certificate, filled in with what people call the person (D19). */
export function ClaimForm({ eventId }: { eventId: string }) {
  const words = useCopy(certificatesCopy)
  const { member } = useSession()
  const [typed, setTyped] = useState<string>()
  const [showsProblem, setShowsProblem] = useState(false)
  const name = typed ?? member?.displayName ?? ''
  const claim = useAction(cloud.certificates.claim, {
    onDone: ({ certificate }) => {
      const { serial } = certificate
      remember(cloud.certificates.get, { serial }, () => ({ certificate }))
      rememberPart(cloud.certificates.mine, {}, (before) => ({
        certificates: [
          certificate,
          ...(before?.certificates.filter((one) => one.serial !== serial) ?? []),
        ],
        claimable: before?.claimable.filter((one) => one.eventId !== eventId) ?? [],
      }))
      replace('certificate', { serial })
    },
  })
  const go = () => {
    setShowsProblem(true)
    if (name.trim() !== '') void claim.run({ eventId, name: name.trim() })
  }
  return (
    <Screen
      title={words.claimTitle}
      footer={<Button label={words.claim} busy={claim.isRunning} onTap={go} />}
    >
      <Words tone="quiet">{words.claimIntro}</Words>
      <Field
        label={words.name}
        required
        maxLength={NAME_LENGTH}
        hint={words.nameHint}
        value={name}
        error={showsProblem && name.trim() === '' ? words.nameMissing : undefined}
        onInput={setTyped}
        onConfirm={go}
      />
      {claim.refusal ? <Refused refusal={claim.refusal} onRetry={go} /> : null}
    </Screen>
  )
}
