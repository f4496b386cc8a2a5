import type { ManagedEvent } from '#shared/contract/event-view'
import { handbookCopy } from '#shared/copy/handbook'
import { organizerCopy } from '#shared/copy/organizer'
import { formatRules } from '#shared/domain/formats'
import { useCopy } from '../cloud/language'
import { Card } from '../components/card'
import { Row } from '../components/row'
import { Section } from '../components/section'
import { knownViolations } from './edit/known-violations'
import { Violations } from './edit/violations'

/** What the format's rules say of an event, each with its paragraph of the handbook. */
export function RuleCheck({ event }: { event: ManagedEvent }) {
  const words = useCopy(organizerCopy)
  const { citation } = useCopy(handbookCopy)
  const { violations, exceptionReason } = event
  return (
    <Section title={words.checks}>
      {violations.length === 0 ? (
        <Card padded={false}>
          <Row
            icon="shield-check"
            title={words.conforms}
            note={citation(formatRules[event.format].section)}
          />
        </Card>
      ) : (
        <Violations violations={knownViolations(violations)} />
      )}
      {exceptionReason ? (
        <Card padded={false}>
          <Row icon="message" title={words.reasonGiven(exceptionReason)} />
        </Card>
      ) : null}
    </Section>
  )
}
