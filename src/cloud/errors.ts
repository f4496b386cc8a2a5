import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals'

/** A named "no" of the cloud. */
export class RefusalError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails,
    readonly requestId: string,
  ) {
    super(code)
  }
}

/** The cloud could not be reached; the same call may succeed later. */
export class OfflineError extends Error {
  constructor() {
    super('offline')
  }
}

/** Why something did not happen, for the screen: a refusal of the cloud, or no network. */
export type Refused = RefusalDetails & { code: RefusalCode | 'offline'; requestId?: string }

/** An error as the screen shows it; anything unforeseen is one calm sentence. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof RefusalError)
    return { ...error.details, code: error.code, requestId: error.requestId }
  return { code: error instanceof OfflineError ? 'offline' : 'internal_error' }
}
