import * as z from 'zod/mini'

// Mini-programs forbid `new Function`; this must run before the first schema is made, so every contract imports this file first.
z.config({ jitless: true })

/** Strings that other people will read: the cloud sends each of them to content safety before anything is written. */
const publicTexts = new WeakSet<object>()

/** Controls, bidirectional overrides and invisible characters: they let one text pass for another. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/u
const INVISIBLE_BUT_LINE_BREAKS =
  /[\p{Cs}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]|(?!\n)\p{Cc}/u

const text = (max: number, pattern: RegExp, min: number) =>
  z.string().check(
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine((value) => !pattern.test(value), { error: 'invisible_characters' }),
  )

/** One line that only its author and the cloud read. @param max length in UTF-16 units */
export const privateLine = (max: number) => text(max, INVISIBLE, 1)

/** One line that others will read; passes content safety. @param max length in UTF-16 units */
export function publicLine(max: number) {
  const schema = text(max, INVISIBLE, 1)
  publicTexts.add(schema)
  return schema
}

/** Several lines that others will read, empty allowed; passes content safety. @param max length in UTF-16 units */
export function publicParagraph(max: number) {
  const schema = text(max, INVISIBLE_BUT_LINE_BREAKS, 0)
  publicTexts.add(schema)
  return schema
}

/** Whether this schema was made by `publicLine` or `publicParagraph`. */
export const isPublicText = (schema: object) => publicTexts.has(schema)

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern))

/** An id that the cloud made: lower-case base32, or a deterministic id of two of them. */
export const id = () => matching(/^[a-z0-9]{1,40}$/)
const INSTANT = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
/** Engines differ in what they make of 31 February: some call it March, some call it no date at all. */
const isInCalendar = (instant: string): boolean => {
  const time = Date.parse(instant)
  return Number.isFinite(time) && new Date(time).toISOString() === instant
}
/** An instant, ISO-8601 in UTC with milliseconds, e.g. `2026-11-26T12:00:00.000Z`. */
export const instant = () =>
  z.string().check(z.regex(INSTANT), z.refine(isInCalendar, { error: 'no_such_date' }))
/** A value that the phone makes once for one intention; the same nonce twice is one change. */
export const nonce = () => matching(/^[A-Za-z0-9_-]{8,40}$/)
/** Hex of a hash or key. @param bytes its length */
export const hex = (bytes: number) => matching(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
/** Where the next page of a list begins; opaque to the phone. */
export const cursor = () => matching(/^[A-Za-z0-9_:.|-]{1,120}$/)
/** A serial as people read it, e.g. `UGA-7K4Q2-09M2X`. */
export const serial = () => matching(/^UG[A-Z]-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)

/** A whole number between two bounds, both included. */
export const whole = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max))
