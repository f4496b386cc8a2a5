import { eventFormCopy } from '#shared/copy/event-form'
import { MAX_SEATS } from '#shared/domain/formats'
import { useCopy } from '../../cloud/language'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { Stepper } from '../../components/stepper'
import { type EventForm, isOnline } from './event-form'
import type { FormPartProps } from './form-part'
import { Violations } from './violations'

/** Where it happens, and for how many. */
export function PlacePart({ form, change, violations }: FormPartProps) {
  const words = useCopy(eventFormCopy)
  const { venue } = form
  // Coordinates belong to the place they were taken at: other words are another place.
  const move = (patch: Partial<EventForm['venue']>) =>
    change(({ place: _left, ...rest }) => ({ ...rest, venue: { ...rest.venue, ...patch } }))
  return (
    <>
      <Section title={isOnline(form) ? words.link : words.place}>
        {isOnline(form) ? (
          <Field
            label={words.link}
            value={form.onlineLink}
            onInput={(onlineLink) => change({ onlineLink })}
            placeholder={words.linkPlaceholder}
            hint={words.linkHint}
            required
          />
        ) : (
          <>
            <Field
              label={words.venueName}
              value={venue.name}
              onInput={(name) => move({ name })}
              placeholder={words.venueNamePlaceholder}
              maxLength={40}
              required
            />
            <Field
              label={words.city}
              value={venue.city}
              onInput={(city) => move({ city })}
              placeholder={words.cityPlaceholder}
              maxLength={12}
              required
            />
            <Field
              label={words.address}
              value={venue.address}
              onInput={(address) => move({ address })}
              placeholder={words.addressPlaceholder}
              maxLength={80}
              required
            />
            <Field
              label={words.directions}
              value={venue.directions}
              onInput={(directions) => move({ directions })}
              placeholder={words.directionsPlaceholder}
              maxLength={60}
            />
          </>
        )}
        <Violations violations={violations} of={['venue_needed', 'link_needed']} />
      </Section>
      <Section title={words.size}>
        <Stepper
          label={words.capacity}
          value={form.capacity}
          min={1}
          max={MAX_SEATS}
          step={isOnline(form) ? 50 : 5}
          unit={words.seats}
          onChange={(capacity) => change({ capacity })}
        />
        <Violations violations={violations} of={['seats']} />
      </Section>
    </>
  )
}
