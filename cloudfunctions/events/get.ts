import { registrationId } from '#shared/domain/ids'
import { canShareToTimeline } from '#shared/domain/visibility'
import { findRegistration } from '../registrations/registration-repository'
import { registrationView } from '../registrations/registration-view'
import { refuse } from '../runtime/refuse'
import type { Handler } from '../runtime/serve'
import { findEvent, WITHOUT_HOLDERS } from './event-repository'
import { eventCard, eventDetail } from './event-view'
import { sightOf } from './sight'

/** The page behind a shared card. Source: S45d, S49. */
export const get: Handler<'events.get'> = async ({ eventId }, { caller, now }) => {
  const memberId = caller.member?.memberId
  const [event, registration] = await Promise.all([
    findEvent(eventId, WITHOUT_HOLDERS),
    memberId ? findRegistration(registrationId(eventId, memberId)) : undefined,
  ])
  const sight = event ? sightOf(event, caller, now) : 'hidden'
  if (!event || sight === 'hidden') refuse('not_found')
  if (sight === 'card')
    return { event: null, card: eventCard(event), registration: null, canShareToTimeline: false }

  return {
    event: eventDetail(event),
    card: null,
    registration: registration ? registrationView(registration, event) : null,
    onlineLink: registration?.status === 'confirmed' ? event.onlineLink : undefined,
    canShareToTimeline: canShareToTimeline(event),
  }
}
