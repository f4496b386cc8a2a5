import type { OutputOf } from '#shared/contract/contract'
import type { EventDetail, EventSummary } from '#shared/contract/event-view'
import type { RegistrationView } from '#shared/contract/registration-view'
import { beginPages, remember, rememberInPages } from './cache'
import { cloud } from './client'
import { usePages } from './use-pages'
import type { QueryOptions } from './use-query'

/** A registration with its event, as `registrations.mine` answers it. */
export type TicketItem = OutputOf<'registrations.mine'>['items'][number]

/** The caller's registrations. Somebody who has not joined has none, which is no refusal. */
export function useMyTickets(options?: QueryOptions) {
  const query = usePages(cloud.registrations.mine, {}, options)
  const isVisitor = query.refusal?.code === 'join_first'
  return {
    ...query,
    refusal: isVisitor ? undefined : query.refusal,
    items: query.pages?.flatMap((page) => page.items) ?? [],
    isKnown: query.pages !== undefined || isVisitor,
  }
}

interface Told {
  event: EventDetail | EventSummary
  registration: RegistrationView
  onlineLink?: string | undefined
  placesLeft?: number
  waitingCount?: number
}

/** After a tap changed a registration, its answer goes into every cache that shows it: nothing is asked again. */
export function rememberRegistration({ event, registration, onlineLink, ...counts }: Told): void {
  const { eventId } = event
  const item: TicketItem = {
    registration,
    event: { ...event, ...counts },
    ...(onlineLink ? { onlineLink } : {}),
  }
  beginPages(cloud.registrations.mine, {}, { items: [] })
  rememberInPages(cloud.registrations.mine, (page, at) => {
    const others = page.items.filter((one) => one.event.eventId !== eventId)
    const wasHere = others.length < page.items.length
    if (wasHere)
      return {
        ...page,
        items: page.items.map((one) => (one.event.eventId === eventId ? item : one)),
      }
    return at === 0 ? { ...page, items: [item, ...others] } : page
  })
  remember(cloud.events.get, { eventId }, (before) =>
    before?.event
      ? { ...before, event: { ...before.event, ...counts }, registration, onlineLink }
      : before,
  )
  rememberInPages(cloud.events.list, (page) => ({
    ...page,
    events: page.events.map((one) => (one.eventId === eventId ? { ...one, ...counts } : one)),
  }))
}
