import { CloudError } from '../cloud-error'

/** An error in the shape that the SDK reads. */
export function errorReply(error: unknown, requestId: string): Record<string, unknown> {
  if (error instanceof CloudError) {
    return { requestId, code: error.code, message: error.message }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { requestId, code: 'SYS_ERR', message: `[InternalError] ${message}` }
}

/** The errors that are made on purpose; the texts are those of the real cloud. */
export function plannedError(how: 'error' | 'limit'): CloudError {
  return how === 'error'
    ? new CloudError(
        'DATABASE_REQUEST_FAILED',
        '[FailedOperation] This database call was made to fail.',
      )
    : new CloudError(
        'EXCEED_REQUEST_LIMIT',
        '[LimitExceeded.RequestLimit] The request is limited, too many requests in this environment.',
      )
}
