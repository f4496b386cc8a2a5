/** How many people one search may show. */
export const MOST_RESULTS = 5

/** Fewer characters would list half the room. */
export const MIN_NAME = 2

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** The same number however it was typed: `7k4092`, `7K4-092`, `7K4 O92`. */
const foldedNumber = (text: string) =>
  folded(text)
    .replace(/[^a-z0-9]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')

/** Whether a ticket number is the one that was typed, all of it. */
export const isSameNumber = (ticketNumber: string, typed: string): boolean =>
  foldedNumber(ticketNumber) === foldedNumber(typed)

/** Whether a name has what was typed in it: at least two characters, whatever their case, with or without the surname. */
export function hasInName(
  person: { displayName: string; surname?: string },
  typed: string,
): boolean {
  const part = folded(typed)
  if (Array.from(part).length < MIN_NAME) return false
  const names = [person.displayName, `${person.surname ?? ''}${person.displayName}`]
  return names.some((name) => folded(name).includes(part))
}

/** Enough of a name to recognise whoever stands there, too little to learn who is on the list: `林*`, `L***n`. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  const first = characters[0] ?? ''
  const last = characters.at(-1) ?? ''
  if (characters.length < 2) return '*'
  return /^[a-z]/i.test(first) && characters.length > 2 ? `${first}***${last}` : `${first}*`
}
