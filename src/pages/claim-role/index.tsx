import { useState } from 'react'
import { membersCopy } from '#shared/copy/members'
import { rolesCopy } from '#shared/copy/roles'
import { fullDate } from '#shared/copy/time'
import { outdate } from '../../cloud/cache'
import { cloud } from '../../cloud/client'
import { useCopy, useLanguage } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Field } from '../../components/field'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Words } from '../../components/words'
import { openTab, useRouteParams } from '../../phone/navigate'

const CODE_LENGTH = 40

export default function ClaimRolePage() {
  const words = useCopy(rolesCopy)
  const { enterCode } = useCopy(membersCopy)
  const language = useLanguage()
  const { code: arrived = '' } = useRouteParams('code')
  const [code, setCode] = useState(arrived)
  const [showsProblem, setShowsProblem] = useState(false)
  const [grant, setGrant] = useState<{ role: keyof typeof words.roles; note: string }>()
  const claim = useAction(cloud.roles.claim, {
    onDone: ({ grant: { role, scope, until } }) => {
      void outdate(cloud.members.me)
      const where = scope.kind === 'seat' ? words.seats[scope.seat] : words.scopes[scope.kind]
      setGrant({ role, note: `${where} · ${words.until(fullDate(language, until))}` })
    },
  })
  const go = () => {
    setShowsProblem(true)
    if (code.trim() !== '') void claim.run({ code: code.trim() })
  }
  const button = grant ? (
    <Button label={words.toMe} onTap={() => openTab('me')} />
  ) : (
    <Button label={words.claim} busy={claim.isRunning} onTap={go} />
  )
  return (
    <Screen title={enterCode} footer={button}>
      {grant ? (
        <>
          <Words size={22} bold heading={2}>
            {words.granted}
          </Words>
          <Card padded={false}>
            <Row icon="shield-check" title={words.roles[grant.role]} note={grant.note} />
          </Card>
        </>
      ) : (
        <>
          <Words tone="quiet">{words.claimIntro}</Words>
          <Field
            label={words.code}
            required
            maxLength={CODE_LENGTH}
            hint={words.codeHint}
            value={code}
            error={showsProblem && code.trim() === '' ? words.codeMissing : undefined}
            onInput={setCode}
            onConfirm={go}
          />
          {claim.refusal ? <Refused refusal={claim.refusal} onRetry={claim.reset} /> : null}
        </>
      )}
    </Screen>
  )
}
