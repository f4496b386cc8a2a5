import { useState } from 'react'
import { chaptersCopy } from '#shared/copy/chapters'
import { useCopy } from '../../cloud/language'
import { Refused } from '../../cloud/refused'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { Stack } from '../../components/stack'
import { useVerification } from '../certificate/use-verification'
import { serialOfInput } from './serial-input'

/** Anybody may verify a certificate by its serial. */
export function VerifyCertificate() {
  const words = useCopy(chaptersCopy)
  const [typed, setTyped] = useState('')
  const [showsProblem, setShowsProblem] = useState(false)
  const { verify, isRunning, refusal } = useVerification()
  const serial = serialOfInput(typed)
  const go = () => {
    setShowsProblem(true)
    if (serial) verify(serial)
  }
  return (
    <Section title={words.verify}>
      <Card>
        <Stack gap={12}>
          <Field
            label={words.serial}
            hint={words.verifyNote}
            placeholder={words.serialPlaceholder}
            value={typed}
            error={showsProblem && !serial ? words.serialWrong : undefined}
            onInput={setTyped}
            onConfirm={go}
          />
          <Button
            kind="quiet"
            icon="shield-check"
            label={words.check}
            busy={isRunning}
            onTap={go}
          />
          {refusal ? <Refused refusal={refusal} onRetry={go} /> : null}
        </Stack>
      </Card>
    </Section>
  )
}
