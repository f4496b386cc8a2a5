'use strict'

/**
 * Puts a Date in place of the worker's own whose "now" is `offset()` milliseconds away from the
 * machine's clock. Everything else about dates stays as it is.
 */
exports.shiftDate = (offset) => {
  const RealDate = Date
  const now = () => RealDate.now() + offset()

  function shiftedDate(...parts) {
    if (new.target === undefined) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target)
  }
  Object.defineProperties(shiftedDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: RealDate.prototype },
    now: { value: now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  })
  RealDate.prototype.constructor = shiftedDate
  globalThis.Date = shiftedDate

  const format = Intl.DateTimeFormat.prototype
  const formatToParts = format.formatToParts
  const formatGetter = Object.getOwnPropertyDescriptor(format, 'format').get
  Object.defineProperty(format, 'format', {
    configurable: true,
    get() {
      const write = formatGetter.call(this)
      return (date) => write(date === undefined ? now() : date)
    },
  })
  format.formatToParts = function shiftedParts(date) {
    return formatToParts.call(this, date === undefined ? now() : date)
  }
}
