import { eventFormCopy } from '#shared/copy/event-form'
import { rulesCopy } from '#shared/copy/rules'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { Field } from '../../components/field'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import type { MissingField } from './event-form'
import type { FormPartProps } from './form-part'

interface SummaryPartProps extends FormPartProps {
  missing: readonly MissingField[]
}

/** Whether it can be proposed; outside a recommendation a reason is asked. */
export function SummaryPart({ form, change, violations, missing }: SummaryPartProps) {
  const words = useCopy(eventFormCopy)
  const sentences = useCopy(rulesCopy)
  const warns = violations.some(({ severity }) => severity === 'warn')
  const needsReason = warns && !form.exceptionReason.trim()
  const broken = violations.filter(({ severity }) => severity === 'refuse')
  const open = broken.length + missing.length + (needsReason ? 1 : 0)
  return (
    <Section title={open === 0 ? words.ready : words.toFix(open)}>
      {warns ? (
        <Field
          label={words.reason}
          value={form.exceptionReason}
          onInput={(exceptionReason) => change({ exceptionReason })}
          hint={words.reasonHint}
          maxLength={200}
          multiline
          required
        />
      ) : null}
      {missing.length + broken.length > 0 ? (
        <Card padded={false}>
          {missing.map((field) => (
            <Row key={field} icon="pencil" title={words.missing[field]} />
          ))}
          {broken.map(({ rule, limit, actual }) => (
            <Row
              key={`${rule} ${limit ?? ''}`}
              icon="alert"
              title={sentences[rule](limit, actual)}
            />
          ))}
        </Card>
      ) : null}
    </Section>
  )
}
