/**
 * An error as the cloud sends it: `code` is the string that the SDK maps to a number
 * (unknown strings become -501001), `message` is what a function finds in `errMsg`.
 */
export class CloudError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const adviceText = 'Please check your request, but if the problem cannot be solved, contact us.'

/** The tail that the real cloud appends to most of its messages. */
export function withAdvice(sentence: string): string {
  return `${sentence} ${adviceText}`
}

/** Something that exists in the real cloud and not here; never passed over in silence. */
export function unsupported(what: string): CloudError {
  return new CloudError(
    'INVALID_PARAM',
    `[LocalCloud.Unsupported] The local cloud does not support ${what}.`,
  )
}

export function invalidParameter(sentence: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${sentence}`)
}
