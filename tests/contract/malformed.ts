import type * as z from 'zod/mini'

/** One way to spoil an input. `where` says what was done to which field. */
export interface Spoiled {
  where: string
  input: unknown
}

type Path = readonly (string | number)[]

function at(
  input: unknown,
  path: Path,
  change: (holder: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(input)
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy)
  change(holder as Record<string, unknown>, String(path.at(-1)))
  return copy
}

const replaced = (input: unknown, path: Path, value: unknown) =>
  path.length === 0
    ? value
    : at(input, path, (holder, key) => Object.assign(holder, { [key]: value }))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key of its own, as JSON brings it: `{"__proto__": …}` names no prototype there. */
const withOwnKey = (value: Record<string, unknown>, key: string) => {
  const copy = { ...value }
  Object.defineProperty(copy, key, { value: { isAdmin: true }, enumerable: true })
  return copy
}

/**
 * Every way to spoil a well-formed input that a careless or hostile phone might: missing, wrong type, too long, prototype
 * keys, huge, invisible characters. The schema says only which fields may be left out.
 */
export function spoil(schema: z.core.$ZodType, sample: unknown): Spoiled[] {
  const whole = [null, [], 'text', 7, true].map((input) => ({
    where: `the whole input is ${JSON.stringify(input)}`,
    input,
  }))
  return [...whole, ...inside(schema, sample, sample, [])]
}

function inside(schema: z.core.$ZodType, root: unknown, value: unknown, path: Path): Spoiled[] {
  const def = unwrapped(schema)._zod.def
  const name = path.join('.') || 'input'
  const put = (what: string, other: unknown): Spoiled => ({
    where: `${name}: ${what}`,
    input: replaced(root, path, other),
  })
  if (isObject(value)) {
    const shape = shapeOf(def, value)
    return [
      ...['__proto__', 'constructor', 'prototype', 'stranger'].map((key) =>
        put(`stray key ${key}`, withOwnKey(value, key)),
      ),
      ...(path.length > 0 ? wrongTypes(put, 'object') : []),
      ...Object.entries(shape).flatMap(([key, inner]) => {
        const here = [...path, key]
        const missing = isOptional(inner)
          ? []
          : [
              {
                where: `${here.join('.')}: missing`,
                input: at(root, here, (holder, last) => delete holder[last]),
              },
            ]
        return key in value ? [...missing, ...inside(inner, root, value[key], here)] : missing
      }),
    ]
  }
  if (Array.isArray(value)) {
    const element = def.type === 'array' ? def.element : undefined
    return [
      ...wrongTypes(put, 'array'),
      put(
        'huge',
        Array.from({ length: 2_000 }, () => 1),
      ),
      ...(element && value.length > 0 ? inside(element, root, value[0], [...path, 0]) : []),
    ]
  }
  if (typeof value === 'string')
    return [
      ...wrongTypes(put, 'string'),
      put('too long', 'x'.repeat(5_000)),
      put('null character', `${value.slice(0, 1)}\u0000`),
      put('right-to-left override', `${value.slice(0, 1)}\u202e`),
      put('zero-width space', `${value.slice(0, 1)}\u200b`),
      put('half a surrogate pair', `${value.slice(0, 1)}\ud800`),
    ]
  if (typeof value === 'number')
    return [
      ...wrongTypes(put, 'number'),
      put('huge', 1e300),
      put('negative huge', -1e300),
      ...(def.type === 'number' && Number.isInteger(value) && isWhole(def)
        ? [put('fraction', 0.5)]
        : []),
    ]
  return wrongTypes(put, 'boolean')
}

function wrongTypes(put: (what: string, value: unknown) => Spoiled, right: string): Spoiled[] {
  const others: Record<string, unknown> = {
    string: 'text',
    number: 7,
    boolean: true,
    array: [],
    object: { a: 1 },
    null: null,
  }
  return Object.entries(others).flatMap(([type, value]) =>
    type === right ? [] : [put(`${type} instead of ${right}`, value)],
  )
}

const isWhole = (def: z.core.$ZodTypeDef) =>
  (def.checks ?? []).some(
    (check) => (check as { _zod: { def: { check: string } } })._zod.def.check === 'number_format',
  )

function unwrapped(schema: z.core.$ZodType): z.core.$ZodTypes {
  const some = schema as z.core.$ZodTypes
  const { def } = some._zod
  return def.type === 'optional' || def.type === 'nullable' ? unwrapped(def.innerType) : some
}

const isOptional = (schema: z.core.$ZodType) => schema._zod.optin === 'optional'

/** The fields of an object's schema; of a union, those of the option whose literals the sample has. */
function shapeOf(
  def: z.core.$ZodTypes['_zod']['def'],
  value: Record<string, unknown>,
): Record<string, z.core.$ZodType> {
  if (def.type === 'object') return def.shape
  if (def.type !== 'union') return {}
  for (const option of def.options) {
    const inner = unwrapped(option)._zod.def
    if (inner.type === 'object' && Object.keys(value).every((key) => key in inner.shape))
      return inner.shape
  }
  return {}
}
