import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals'

/** A named "no" on its way to the phone. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Ends the use case with a named "no"; nothing has been written by then. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): never {
  throw new Refusal(code, details)
}
