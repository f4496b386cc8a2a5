import { CloudError, withAdvice } from '../cloud-error'

/** A write that MongoDB itself refuses, in MongoDB's words. */
export function writeRefused(sentence: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Update] multiple write errors: [{write errors: [{${sentence}}]}, {<nil>}]`,
  )
}

export function invalidOperator(sentence: string): CloudError {
  return new CloudError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter.Operator] ${sentence}`)
}

export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    withAdvice(`[ResourceNotFound] Db or Table not exist: ${name}.`),
  )
}

export function collectionExists(name: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    withAdvice(`[ResourceInUse.TableExist] Table exist: ${name}.`),
  )
}

export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    withAdvice(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
    ),
  )
}

export function transactionMissing(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    withAdvice(
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
    ),
  )
}

export function unindexedQuery(sentence: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[LocalCloud.UnindexedQuery] ${sentence}`)
}

export function documentTooLarge(bytes: number): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] The document is ${bytes} bytes, larger than the 16 MB that a document may have.`,
  )
}
