import { eventFormCopy } from '#shared/copy/event-form'
import { formatsCopy } from '#shared/copy/formats'
import { type Affirmation, type FormatRules, formatRules } from '#shared/domain/formats'
import { useCopy } from '../../cloud/language'
import { Card } from '../../components/card'
import { ChoiceList } from '../../components/choice-list'
import { Section } from '../../components/section'
import { SwitchRow } from '../../components/switch-row'
import type { FormPartProps } from './form-part'
import { Violations } from './violations'

/** What the organizer affirms, and who may come how. */
export function OptionsPart({ form, change, violations }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const names = useCopy(formatsCopy)
  const rules: FormatRules = formatRules[form.format]
  return (
    <>
      {rules.affirmations.length > 0 ? (
        <Section title={words.affirm}>
          <ChoiceList<Affirmation>
            label={words.affirm}
            multiple
            options={rules.affirmations.map((affirmation) => ({
              value: affirmation,
              title: names.affirmations[affirmation],
            }))}
            value={form.affirmed}
            onChange={(affirmed) => change({ affirmed })}
            required
          />
          <Violations violations={violations} of={['affirmation']} />
        </Section>
      ) : null}
      <Section title={words.options}>
        <Card padded={false}>
          <SwitchRow
            title={words.membersOnly}
            note={rules.membersOnly ? words.membersOnlyAlways : words.membersOnlyNote}
            value={form.membersOnly || rules.membersOnly === true}
            disabled={rules.membersOnly}
            onChange={(membersOnly) => change({ membersOnly })}
          />
          {rules.mode === 'offline' ? (
            <SwitchRow
              title={words.bringLaptop}
              {...(rules.bringLaptop ? { note: words.bringLaptopAlways } : {})}
              value={form.bringLaptop || rules.bringLaptop === true}
              disabled={rules.bringLaptop}
              onChange={(bringLaptop) => change({ bringLaptop })}
            />
          ) : null}
        </Card>
      </Section>
    </>
  )
}
