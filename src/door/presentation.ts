import type { DoorAnswer } from '#shared/domain/door'
import { parseCode } from '#shared/domain/ticket-code'

/** How long a code must be out of the camera's sight before it counts as shown again, in milliseconds. */
const GONE_AFTER_MS = 3_000

export interface Sighting {
  text: string
  /** The ticket, however often its code changes; the text itself for anything else. */
  thing: string
  answer: DoorAnswer
  seenAt: number
}

const thingOf = (text: string) => parseCode(text.trim())?.ticketRef ?? text

/**
 * Whether the camera still sees what it has been answered for. A ticket that stays in front of it is one presentation, also when
 * its code rotates; only a stale code that turns fresh (a screenshot, then the real ticket) deserves a new answer at once.
 * @param now milliseconds, any steady clock
 */
export function isSamePresentation(text: string, last: Sighting | undefined, now: number): boolean {
  if (!last || now - last.seenAt >= GONE_AFTER_MS) return false
  if (text === last.text) return true
  return thingOf(text) === last.thing && last.answer !== 'stale_code'
}

/** What to remember of a code that was just answered. */
export const sightingOf = (text: string, answer: DoorAnswer, now: number): Sighting => ({
  text,
  thing: thingOf(text),
  answer,
  seenAt: now,
})
