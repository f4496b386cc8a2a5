import type { Environment } from '../../local-cloud/api'
import { eventsOf, nextEvent } from './stage-world'

/** A page of the app in the hands of somebody who has reason to be there. */
export interface Visit {
  name: string
  persona: string
  path: string
}

/** Every page of the app in the states that people meet most, in the demo world. */
export function everyPage(environment: Environment): Visit[] {
  const today = nextEvent(environment, 'handsOn').eventId
  const open = nextEvent(environment, 'workshop', ({ left }) => left > 0).eventId
  const full = nextEvent(environment, 'panel', ({ left }) => left === 0).eventId
  const night = nextEvent(environment, 'nightTalk').eventId
  const now = environment.clock.now().toISOString()
  const past = eventsOf(environment).find(({ endsAt }) => endsAt < now)?.eventId
  const proposed = eventsOf(environment).find(({ status }) => status === 'submitted')?.eventId
  const draft = eventsOf(environment).find(({ status }) => status === 'draft')?.eventId
  return [
    { name: 'events', persona: 'lin-yi', path: 'pages/events/index' },
    { name: 'events-visitor', persona: 'stranger', path: 'pages/events/index' },
    { name: 'tickets', persona: 'lin-yi', path: 'pages/tickets/index' },
    { name: 'tickets-visitor', persona: 'stranger', path: 'pages/tickets/index' },
    { name: 'community', persona: 'lin-yi', path: 'pages/community/index' },
    { name: 'me', persona: 'shen-nan', path: 'pages/me/index' },
    { name: 'me-visitor', persona: 'stranger', path: 'pages/me/index' },
    { name: 'event', persona: 'lin-yi', path: `pages/event/index?id=${open}` },
    { name: 'event-full', persona: 'he-men', path: `pages/event/index?id=${full}` },
    { name: 'event-members-only', persona: 'stranger', path: `pages/event/index?id=${night}` },
    { name: 'event-gone', persona: 'lin-yi', path: 'pages/event/index?id=nosuchevent1' },
    { name: 'ticket', persona: 'zhou-zhou', path: `pages/ticket/index?id=${today}` },
    { name: 'ticket-waiting', persona: 'zhou-zhou', path: `pages/ticket/index?id=${full}` },
    { name: 'ticket-past', persona: 'lin-yi', path: `pages/ticket/index?id=${past}` },
    { name: 'join', persona: 'stranger', path: 'pages/join/index' },
    { name: 'certificate-claim', persona: 'lin-yi', path: `pages/certificate/index?event=${past}` },
    { name: 'notifications', persona: 'shen-nan', path: 'pages/notifications/index' },
    { name: 'claim-role', persona: 'lin-yi', path: 'pages/claim-role/index' },
    { name: 'organizer-home', persona: 'shen-nan', path: 'organizer/home/index' },
    { name: 'organizer-new', persona: 'shen-nan', path: 'organizer/edit/index' },
    { name: 'organizer-edit', persona: 'shen-nan', path: `organizer/edit/index?id=${draft}` },
    { name: 'organizer-event', persona: 'shen-nan', path: `organizer/event/index?id=${today}` },
    { name: 'door-home', persona: 'he-men', path: 'door/home/index' },
    { name: 'door-scan', persona: 'he-men', path: `door/scan/index?id=${today}` },
    { name: 'door-search', persona: 'he-men', path: `door/search/index?id=${today}` },
    { name: 'committee-proposals', persona: 'gu-bei', path: 'committee/proposals/index' },
    {
      name: 'committee-proposal',
      persona: 'gu-bei',
      path: `committee/proposal/index?id=${proposed}`,
    },
  ]
}
