/** Pauses between two looks, in seconds: quick while somebody stands at the door, then slower, then no more. */
const PAUSES = [4, 5, 6, 8, 12, 18, 27, 40, 60, 60, 60] as const

/** How long to wait before the next look, in milliseconds; undefined when it is time to stop. @param looks how many there were */
export function pauseBefore(looks: number): number | undefined {
  const seconds = PAUSES[looks]
  return seconds === undefined ? undefined : seconds * 1_000
}
