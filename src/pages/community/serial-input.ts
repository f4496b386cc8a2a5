const SERIAL = /^UG[A-Z]-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/

/**
 * The serial that somebody typed, or undefined where it cannot be one: lower case, spaces and missing dashes are forgiven, and
 * so are the letters that the alphabet leaves out because they look like digits.
 */
export function serialOfInput(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const readable = bare.slice(3).replace(/[IL]/g, '1').replace(/O/g, '0')
  const serial = `${bare.slice(0, 3)}-${readable.slice(0, 5)}-${readable.slice(5)}`
  return SERIAL.test(serial) ? serial : undefined
}
