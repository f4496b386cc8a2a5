import { eventFormCopy } from '#shared/copy/event-form'
import { plainDayName } from '#shared/copy/time'
import { communityTime, minutesBetween } from '#shared/domain/community-time'
import { useCopy, useLanguage } from '../../cloud/language'
import { DateTimeField } from '../../components/date-time-field'
import { Section } from '../../components/section'
import { now } from '../../phone/clock'
import { instantOf, movedTo } from './event-form'
import type { FormPartProps } from './form-part'
import { Violations } from './violations'

/** When it happens. A later start takes the end and the agenda along. */
export function TimePart({ form, change, violations }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const language = useLanguage()
  const minutes = minutesBetween(instantOf(form.startsAt), instantOf(form.endsAt))
  const hours = String(Math.round(minutes / 6) / 10)
  const today = communityTime(now().toISOString()).date
  return (
    <Section title={words.time} aside={minutes > 0 ? words.lasts(words.hours(hours)) : undefined}>
      <DateTimeField
        label={words.startsAt}
        value={form.startsAt}
        min={today}
        hint={plainDayName(language, instantOf(form.startsAt), now())}
        onChange={(startsAt) => change((before) => movedTo(before, startsAt))}
        required
      />
      <DateTimeField
        label={words.endsAt}
        value={form.endsAt}
        min={form.startsAt.slice(0, 10)}
        onChange={(endsAt) => change({ endsAt })}
        required
      />
      <Violations
        violations={violations}
        of={['ends_after_start', 'minutes', 'weekday', 'slot', 'holiday', 'holidays_unpublished']}
      />
    </Section>
  )
}
