/** A smaller correction of the clock is nothing that a phone notices. */
const aBreathMs = 1000

/**
 * Makes every `Date` of this document read the stage's clock.
 * @returns sets the offset in milliseconds
 */
export function followStageClock(offset: number): (offset: number) => void {
  const RealDate = Date
  let ahead = offset
  const now = () => RealDate.now() + ahead
  const StageDate = function (this: unknown, ...parts: unknown[]): Date | string {
    if (!new.target) return new RealDate(now()).toString()
    const given = parts.length === 0 ? [now()] : parts
    return Reflect.construct(RealDate, given, new.target) as Date
  }
  Object.defineProperties(StageDate, {
    prototype: { value: RealDate.prototype },
    now: { value: now },
    parse: { value: RealDate.parse },
    UTC: { value: RealDate.UTC },
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: StageDate })
  Object.defineProperty(window, 'Date', { value: StageDate, writable: true, configurable: true })
  return (next) => {
    const jump = Math.abs(next - ahead)
    ahead = next
    if (jump > aBreathMs) takeOutOfPocket()
  }
}

/** A phone whose clock jumped was asleep meanwhile: the app sees itself hidden and shown again. */
function takeOutOfPocket(): void {
  let state: DocumentVisibilityState = 'hidden'
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' })
  const changed = () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  changed()
  state = 'visible'
  changed()
  Reflect.deleteProperty(document, 'visibilityState')
  Reflect.deleteProperty(document, 'hidden')
}
