import { eventFormCopy } from '#shared/copy/event-form'
import { useCopy } from '../../cloud/language'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { Stepper } from '../../components/stepper'
import { hasSeries } from './event-form'
import type { FormPartProps } from './form-part'
import { Violations } from './violations'

const MOST_TALKS = 99

/** Which talk of which series: only formats that come in series have it. */
export function SeriesPart({ form, change, violations }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const { series } = form
  if (!hasSeries(form)) return null
  return (
    <Section title={words.series}>
      <Field
        label={words.seriesTitle}
        value={series.title}
        onInput={(title) => change({ series: { ...series, title } })}
        placeholder={words.seriesPlaceholder}
        maxLength={30}
        required
      />
      <Stepper
        label={words.seriesNumber}
        value={series.number}
        min={1}
        max={MOST_TALKS}
        unit={words.talks}
        onChange={(number) => change({ series: { ...series, number } })}
      />
      <Stepper
        label={words.seriesOf}
        value={series.of}
        min={1}
        max={MOST_TALKS}
        unit={words.talks}
        onChange={(of) => change({ series: { ...series, of } })}
      />
      <Violations
        violations={violations}
        of={['series_needed', 'series_length', 'series_number']}
      />
    </Section>
  )
}
