import { unsupported } from '../cloud-error'
import { invalidOperator, writeRefused } from './refusals'
import { type Document, isObject } from './values'

export interface Change {
  operator: string
  path: string[]
  value: unknown
}

const known = new Set([
  ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$push', '$pop', '$pull'],
  ...['$pullAll', '$addToSet', '$setOnInsert'],
])

/** Reads update operators into single changes and refuses what MongoDB refuses before it looks. */
export function readUpdate(update: Document): Change[] {
  const changes: Change[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) {
      throw invalidOperator(`Unknown modifier: ${operator}. Expected a valid update modifier.`)
    }
    if (!known.has(operator)) throw unsupported(`the update operator ${operator}`)
    if (!isObject(fields)) {
      throw writeRefused(`Modifiers operate on fields but we found another type for ${operator}`)
    }
    for (const [field, value] of Object.entries(fields)) {
      changes.push({ operator, path: readPath(field), value })
    }
  }
  checkConflicts(changes)
  return changes
}

function readPath(field: string): string[] {
  const path = field.split('.')
  if (path.includes('')) {
    throw writeRefused(
      `The update path '${field}' contains an empty field name, which is not allowed.`,
    )
  }
  if (path[0] === '_id') {
    throw writeRefused(
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    )
  }
  const forbidden = path.find((part) => part === '__proto__')
  if (forbidden !== undefined) throw unsupported(`a field called ${forbidden}`)
  const filtered = path.find((part) => /^\$\[.+\]$/.test(part))
  if (filtered !== undefined) throw unsupported(`the array filter ${filtered}`)
  const dollar = path.find((part) => part.startsWith('$') && part !== '$' && part !== '$[]')
  if (dollar !== undefined) {
    throw writeRefused(
      `The dollar ($) prefixed field '${dollar}' in '${field}' is not valid for storage.`,
    )
  }
  return path
}

/** Two changes of one update must not touch the same field, nor one a part of the other. */
function checkConflicts(changes: Change[]): void {
  const paths = changes.flatMap(({ operator, path, value }) =>
    operator === '$rename' ? [path.join('.'), String(value)] : [path.join('.')],
  )
  const sorted = paths.map((path) => `${path}.`).sort()
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1] ?? ''
    const path = sorted[i] ?? ''
    if (path.startsWith(before)) {
      throw writeRefused(
        `Updating the path '${path.slice(0, -1)}' would create a conflict at '${before.slice(0, -1)}'`,
      )
    }
  }
}
