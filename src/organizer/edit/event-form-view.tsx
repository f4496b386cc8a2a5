import { eventFormCopy } from '#shared/copy/event-form'
import { formatsCopy } from '#shared/copy/formats'
import { useCopy, useLanguage } from '../../cloud/language'
import { Section } from '../../components/section'
import { Stack } from '../../components/stack'
import { Words } from '../../components/words'
import { AgendaPart } from './agenda-part'
import { Basics } from './basics'
import type { EventForm } from './event-form'
import { formatFacts } from './format-facts'
import { OptionsPart } from './options-part'
import { PlacePart } from './place-part'
import { QuestionsPart } from './questions-part'
import { SeriesPart } from './series-part'
import { SummaryPart } from './summary-part'
import { TimePart } from './time-part'
import type { FormState } from './use-event-form'

interface EventFormViewProps {
  state: FormState
  form: EventForm
  onOtherFormat: () => void
}

/** The whole form in one scroll, the rules beside what they are about. */
export function EventFormView({ state, form, onOtherFormat }: EventFormViewProps) {
  const words = useCopy(eventFormCopy)
  const language = useLanguage()
  const names = useCopy(formatsCopy)
  const isPublished = state.event?.status === 'published'
  const part = { form, change: state.change, violations: state.violations }
  return (
    <Stack gap={24}>
      <Section
        title={names.formats[form.format]}
        {...(isPublished ? {} : { action: { label: words.otherFormat, onTap: onOtherFormat } })}
      >
        <Words size={13} tone="quiet">
          {formatFacts(form.format, words.rules, language).join(' · ')}
        </Words>
      </Section>
      <Basics {...part} chapters={state.chapters} isPublished={isPublished} />
      <SeriesPart {...part} />
      <TimePart {...part} />
      <PlacePart {...part} />
      <AgendaPart {...part} />
      <OptionsPart {...part} />
      <QuestionsPart {...part} />
      <SummaryPart {...part} missing={state.missing} />
    </Stack>
  )
}
