import type { Environment } from '../../local-cloud/api'

const READS = new Set(['getDocument', 'calculateDocument', 'aggregateDocuments'])

/** Database calls since a mark that changed, or tried to change, anything. */
export const writesSince = (environment: Environment, mark: number): string[] =>
  environment.trace
    .since(mark)
    .flatMap(({ databaseCalls }) => databaseCalls)
    .filter(({ action }) => !READS.has(action))
    .map(({ action, collection }) => `${action} ${collection ?? ''}`)
