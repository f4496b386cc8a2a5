import { readStored, writeStored } from './storage'

const KEY = 'clock-offset'
/** A reply slower than this says too little about the time. */
const SLOWEST_REPLY_MS = 10_000

let offsetMs = Number(readStored(KEY) ?? 0) || 0

/** What this phone adds to its own clock, in milliseconds: learnt at the last contact with the cloud. */
export const clockOffset = (): number => offsetMs

/** The corrected time: right even where somebody has set the phone's clock wrong, and without a network. */
export const now = (): Date => new Date(Date.now() + offsetMs)

/**
 * Learns from a reply of the cloud.
 * @param serverTime ISO-8601 UTC @param sentAt @param receivedAt this phone's own clock, in milliseconds
 */
export function learnClock(serverTime: string, sentAt: number, receivedAt: number): void {
  const server = Date.parse(serverTime)
  if (Number.isNaN(server) || receivedAt - sentAt > SLOWEST_REPLY_MS) return
  const learnt = Math.round(server - (sentAt + receivedAt) / 2)
  const isNews = Math.abs(learnt - offsetMs) > 1_000
  offsetMs = learnt
  if (isNews) writeStored(KEY, String(learnt))
}
