import { isDeepStrictEqual } from 'node:util'
import { compareValues, sortDocuments } from './order'
import { compileFilter } from './query-rules'
import { invalidOperator, writeRefused } from './refusals'
import type { Change } from './update-rules'
import { copy, type Document, isObject } from './values'

/** A place in a document. */
export interface Slot {
  get(): unknown
  set(value: unknown): void
  remove(): void
}

/** Applies one operator at one place, refusing what MongoDB refuses. `id` is for the message. */
export function applyOperator(slot: Slot, change: Change, id: string): void {
  const { operator, value } = change
  const current = slot.get()
  const name = change.path.at(-1) ?? ''
  switch (operator) {
    case '$set':
      slot.set(copy(value))
      return
    case '$unset':
      if (current !== undefined) slot.remove()
      return
    case '$inc':
    case '$mul':
      slot.set(calculate(operator, current, value, name, id))
      return
    case '$min':
      if (current === undefined || compareValues(value, current) < 0) slot.set(copy(value))
      return
    case '$max':
      if (current === undefined || compareValues(value, current) > 0) slot.set(copy(value))
      return
    default:
      changeArray(slot, change, name, id)
  }
}

function calculate(
  operator: string,
  current: unknown,
  by: unknown,
  name: string,
  id: string,
): number {
  if (typeof by !== 'number') {
    throw writeRefused(
      `Cannot ${operator.slice(1)} with non-numeric argument: {${name}: ${JSON.stringify(by)}}`,
    )
  }
  if (current === undefined) return operator === '$inc' ? by : 0
  if (typeof current !== 'number') {
    throw writeRefused(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: "${id}"} has the field '${name}' of non-numeric type ${typeName(current)}`,
    )
  }
  return operator === '$inc' ? current + by : current * by
}

function changeArray(slot: Slot, change: Change, name: string, id: string): void {
  const { operator, value } = change
  const current = slot.get()
  const isRemoval = operator !== '$push' && operator !== '$addToSet'
  if (current === undefined && isRemoval) return
  if (current !== undefined && !Array.isArray(current)) {
    throw writeRefused(
      isRemoval
        ? `Cannot apply ${operator} to a non-array value`
        : `The field '${name}' must be an array but is of type ${typeName(current)} in document {_id: "${id}"}`,
    )
  }
  const list: unknown[] = Array.isArray(current) ? [...current] : []
  slot.set(changedList(operator, list, value))
}

function changedList(operator: string, list: unknown[], value: unknown): unknown[] {
  switch (operator) {
    case '$push':
      return push(list, value)
    case '$addToSet':
      return addToSet(list, value)
    case '$pop':
      if (value !== 1 && value !== -1) throw writeRefused('$pop expects 1 or -1')
      return value === 1 ? list.slice(0, -1) : list.slice(1)
    case '$pull':
      return list.filter((item) => !matchesPull(item, value))
    case '$pullAll':
      if (!Array.isArray(value)) throw writeRefused('$pullAll requires an array argument')
      return list.filter((item) => !value.some((other) => compareValues(item, other) === 0))
    default:
      throw invalidOperator(`unknown update operator: ${operator}`)
  }
}

function push(list: unknown[], value: unknown): unknown[] {
  if (!isObject(value) || !Object.hasOwn(value, '$each')) return [...list, copy(value)]
  const { $each, $position, $sort, $slice, ...rest } = value
  const other = Object.keys(rest)[0]
  if (other !== undefined) throw writeRefused(`Unrecognized clause in $push: ${other}`)
  if (!Array.isArray($each)) throw writeRefused('The argument to $each in $push must be an array')
  const position = $position === undefined ? list.length : whole('$position', $position)
  let result = [...list]
  result.splice(position, 0, ...copy($each))
  if ($sort !== undefined) result = sortList(result, $sort)
  if ($slice === undefined) return result
  const slice = whole('$slice', $slice)
  return slice >= 0 ? result.slice(0, slice) : result.slice(slice)
}

function whole(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw writeRefused(`The value for ${name} must be an integer value`)
  }
  return value
}

function sortList(list: unknown[], by: unknown): unknown[] {
  if (by === 1 || by === -1) return list.sort((left, right) => compareValues(left, right) * by)
  if (!isObject(by)) throw writeRefused('The $sort is invalid: use 1/-1 or a document')
  const order = Object.entries(by).map(([field, direction]) => ({
    field: `item.${field}`,
    direction: direction === -1 ? (-1 as const) : (1 as const),
  }))
  return sortDocuments(
    list.map((item): Document => ({ item })),
    order,
  ).map(({ item }) => item)
}

function addToSet(list: unknown[], value: unknown): unknown[] {
  const hasEach = isObject(value) && Object.hasOwn(value, '$each')
  const added = hasEach ? value.$each : [value]
  if (!Array.isArray(added))
    throw writeRefused('The argument to $each in $addToSet must be an array')
  const result = [...list]
  for (const item of added) {
    if (!result.some((other) => isDeepStrictEqual(other, item))) result.push(copy(item))
  }
  return result
}

/** `$pull` takes a value, or a condition on the element or on its fields. */
function matchesPull(item: unknown, condition: unknown): boolean {
  if (condition instanceof RegExp) return typeof item === 'string' && condition.test(item)
  if (!isObject(condition)) return compareValues(item, condition) === 0
  const isOnElement = Object.keys(condition).some((key) => key.startsWith('$'))
  if (isOnElement) return compileFilter({ item: condition }).test({ item })
  return isObject(item) && compileFilter(condition).test(item)
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}
