import { invalidParameter } from '../cloud-error'

/** A request of the SDK; fields are read with their types checked. */
export type WireRequest = Record<string, unknown>

export function text(request: WireRequest, name: string): string {
  const value = request[name]
  if (typeof value !== 'string') throw invalidParameter(`${name} has to be a string`)
  return value
}

export function optionalText(request: WireRequest, name: string): string | undefined {
  const value = request[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function optionalNumber(request: WireRequest, name: string): number | undefined {
  const value = request[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} has to be a whole number that is not negative`)
  }
  return value
}

export function list(request: WireRequest, name: string): unknown[] {
  const value = request[name]
  if (!Array.isArray(value)) throw invalidParameter(`${name} has to be a list`)
  return value
}
