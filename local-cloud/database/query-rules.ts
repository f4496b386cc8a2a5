import { Query } from 'mingo'
import { unsupported } from '../cloud-error'
import { invalidOperator } from './refusals'
import { type Document, isObject } from './values'

/** A checked query. `conjuncts` are the conditions of which every one has to hold. */
export interface Filter {
  test(document: Document): boolean
  conjuncts: Conjunct[]
}

export type Conjunct =
  | { kind: 'field'; field: string; operators: Document }
  | { kind: 'or'; branches: Conjunct[][] }

const logical = new Set(['$and', '$or', '$nor'])
const geo = new Set(['$near', '$nearSphere', '$geoNear', '$geoWithin', '$geoIntersects'])
const lists = new Set(['$in', '$nin', '$all'])
const operators = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$exists', '$elemMatch', '$size', '$mod'],
  ...['$not', '$regex', '$options', '$type', ...lists],
])

/**
 * Checks a query and makes it executable. mingo ignores or misreads some of what MongoDB refuses,
 * so nothing reaches it that is not known here.
 */
export function compileFilter(query: Document): Filter {
  checkQuery(query)
  if (Object.keys(query).length === 0) return { test: () => true, conjuncts: [] }
  const compiled = new Query<Document>(query)
  return { test: (document) => compiled.test(document), conjuncts: conjunctsOf(query) }
}

function checkQuery(query: Document): void {
  for (const [key, value] of Object.entries(query)) {
    if (logical.has(key)) {
      if (!Array.isArray(value) || value.length === 0) {
        throw invalidOperator(`${key} must be a nonempty array`)
      }
      for (const branch of value) {
        if (!isObject(branch)) throw invalidOperator(`${key} entries need to be full objects`)
        checkQuery(branch)
      }
    } else if (key === '$expr') throw unsupported('the query operator $expr')
    else if (key.startsWith('$')) throw invalidOperator(`unknown top level operator: ${key}`)
    else checkCondition(value)
  }
}

function checkCondition(condition: unknown): void {
  if (!isOperators(condition)) return
  for (const [key, value] of Object.entries(condition)) {
    if (geo.has(key)) throw unsupported(`the geo query operator ${key}`)
    if (!operators.has(key)) throw invalidOperator(`unknown operator: ${key}`)
    if (lists.has(key) && !Array.isArray(value)) throw invalidOperator(`${key} needs an array`)
    if (key === '$not') checkNot(value)
    if (key === '$elemMatch') checkElement(value)
    if (key === '$size' && !(Number.isInteger(value) && Number(value) >= 0)) {
      throw invalidOperator('$size needs a non-negative whole number')
    }
    if (key === '$mod' && !(Array.isArray(value) && value.length === 2 && value[0] !== 0)) {
      throw invalidOperator('malformed $mod: it needs a divisor other than 0 and a remainder')
    }
    if (key === '$regex' && typeof value !== 'string' && !(value instanceof RegExp)) {
      throw invalidOperator('$regex has to be a string')
    }
  }
}

function checkNot(value: unknown): void {
  if (value instanceof RegExp) return
  if (!isOperators(value)) throw invalidOperator('$not needs a regex or a document')
  checkCondition(value)
}

function checkElement(value: unknown): void {
  if (!isObject(value)) throw invalidOperator('$elemMatch needs an Object')
  if (isOperators(value) && !Object.keys(value).some((key) => logical.has(key))) {
    checkCondition(value)
  } else checkQuery(value)
}

/** True for `{ $gt: 1 }`; an object of operators and fields mixed is refused. */
function isOperators(condition: unknown): condition is Document {
  if (!isObject(condition)) return false
  const keys = Object.keys(condition)
  const commands = keys.filter((key) => key.startsWith('$')).length
  if (commands > 0 && commands < keys.length) {
    throw invalidOperator(`unknown operator: ${keys.find((key) => !key.startsWith('$')) ?? ''}`)
  }
  return commands > 0
}

function conjunctsOf(query: Document): Conjunct[] {
  return Object.entries(query).flatMap(([key, value]): Conjunct[] => {
    if (key === '$and' && Array.isArray(value)) return value.flatMap(conjunctsOf)
    if (key === '$or' && Array.isArray(value)) {
      return [{ kind: 'or', branches: value.map(conjunctsOf) }]
    }
    if (key.startsWith('$')) return []
    return [{ kind: 'field', field: key, operators: isOperators(value) ? value : { $eq: value } }]
  })
}
