import { eventFormCopy } from '#shared/copy/event-form'
import { formatsCopy } from '#shared/copy/formats'
import { themes, tracks } from '#shared/domain/formats'
import { useCopy } from '../../cloud/language'
import { Chip, ChipRow } from '../../components/chip'
import { ChoiceList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { FieldFrame } from '../../components/field-frame'
import { Section } from '../../components/section'
import type { FormPartProps } from './form-part'
import type { FormState } from './use-event-form'
import { Violations } from './violations'

interface BasicsProps extends FormPartProps {
  chapters: FormState['chapters']
  /** A published event stays in its chapter. */
  isPublished: boolean
}

/** What it is about. */
export function Basics({ form, change, violations, chapters, isPublished }: BasicsProps) {
  const words = useCopy(eventFormCopy)
  const names = useCopy(formatsCopy)
  return (
    <Section title={words.basics}>
      <Field
        label={words.titleLabel}
        value={form.title}
        onInput={(title) => change({ title })}
        placeholder={words.titlePlaceholder}
        maxLength={40}
        required
      />
      <Field
        label={words.description}
        value={form.description}
        onInput={(description) => change({ description })}
        placeholder={words.descriptionPlaceholder}
        maxLength={1000}
        multiline
      />
      <FieldFrame label={words.track}>
        <ChipRow label={words.track}>
          {tracks.map((track) => (
            <Chip
              key={track}
              label={names.tracks[track]}
              on={form.track === track}
              onTap={() => change({ track })}
            />
          ))}
        </ChipRow>
      </FieldFrame>
      <FieldFrame label={words.theme}>
        <ChipRow label={words.theme}>
          <Chip
            label={words.noTheme}
            on={!form.theme}
            onTap={() => change(({ theme: _none, ...rest }) => rest)}
          />
          {themes.map((theme) => (
            <Chip
              key={theme}
              label={`${names.themes[theme]} · ${words.themeMonths[theme]}`}
              on={form.theme === theme}
              onTap={() => change({ theme })}
            />
          ))}
        </ChipRow>
      </FieldFrame>
      <Violations violations={violations} of={['theme_month']} />
      {chapters.length > 1 && !isPublished ? (
        <ChoiceList
          label={words.chapter}
          options={chapters.map(({ chapterId, name }) => ({ value: chapterId, title: name }))}
          value={form.chapterId}
          onChange={(chapterId) => change({ chapterId })}
        />
      ) : null}
    </Section>
  )
}
