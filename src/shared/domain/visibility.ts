import type { EventStatus } from './event-lifecycle'

/** Who looks at an event, as far as seeing goes. */
export type Viewer = 'visitor' | 'member' | 'staff'
/** `full` is everything, `card` is the "members only, join" card, `hidden` is the same answer as for an event that does not exist. */
export type Sight = 'full' | 'card' | 'hidden'

type Audience = 'public' | 'membersOnly'
const forEverybody = { visitor: 'full', member: 'full', staff: 'full' } as const
const forMembers = { visitor: 'card', member: 'full', staff: 'full' } as const
const forStaff = { visitor: 'hidden', member: 'hidden', staff: 'full' } as const

/**
 * The one table of who sees what by link. `staff` are the chapter's organizers, the committee and admins.
 * Lists and search show only what this table answers with `full`. Source: S45d, S49, architecture 27.
 */
const sight: Record<EventStatus, Record<Audience, Record<Viewer, Sight>>> = {
  draft: { public: forStaff, membersOnly: forStaff },
  submitted: { public: forStaff, membersOnly: forStaff },
  returned: { public: forStaff, membersOnly: forStaff },
  declined: { public: forStaff, membersOnly: forStaff },
  approved: { public: forStaff, membersOnly: forStaff },
  published: { public: forEverybody, membersOnly: forMembers },
  held: { public: forEverybody, membersOnly: forMembers },
  closed: { public: forEverybody, membersOnly: forMembers },
  canceled: { public: forEverybody, membersOnly: forMembers },
}

/** What a viewer sees of an event. An event canceled before it was published was never public and stays hidden. */
export function canSee(
  event: { status: EventStatus; membersOnly: boolean; wasPublished: boolean },
  viewer: Viewer,
): Sight {
  if (event.status === 'canceled' && !event.wasPublished) return forStaff[viewer]
  return sight[event.status][event.membersOnly ? 'membersOnly' : 'public'][viewer]
}

/** Whether the event may be shared to the timeline: members-only events may not (S45d). */
export const canShareToTimeline = (event: { status: EventStatus; membersOnly: boolean }): boolean =>
  event.status === 'published' && !event.membersOnly
