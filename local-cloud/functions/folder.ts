import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CollectionSpec, FunctionSpec } from '../api'
import { readCron } from '../timers/cron'

const defaultTimeoutSeconds = 20

/**
 * The functions of a WeChat `cloudfunctionRoot`: every first-level folder with an `index.js`.
 * Permissions and the timer come from its `config.json`. Throws one clear sentence.
 */
export function readFunctions(folder: string): Record<string, FunctionSpec> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const functions: Record<string, FunctionSpec> = {}
  for (const { name } of readdirSync(folder, { withFileTypes: true })) {
    const entry = resolve(folder, name, 'index.js')
    if (!existsSync(entry)) continue
    const configFile = join(folder, name, 'config.json')
    const config = existsSync(configFile) ? readObject(configFile) : {}
    functions[name] = { entry, ...specOf(config, configFile) }
  }
  if (Object.keys(functions).length === 0) {
    throw new Error(`No folder in ${folder} has an index.js.`)
  }
  return functions
}

/** The declarations of collections: `{ "<name>": { "indexes": […], "documents": […] } }`. */
export function readCollections(file: string): Record<string, CollectionSpec> {
  const collections: Record<string, CollectionSpec> = {}
  for (const [name, given] of Object.entries(readObject(file))) {
    const { indexes = [], documents = [], growing = false } = asObject(given)
    if (!Array.isArray(indexes) || !indexes.every(isIndex)) {
      throw new Error(
        `In ${file} an index of "${name}" is not { name, unique?, keys: [{ name, direction: 1 or -1 }] }.`,
      )
    }
    if (!Array.isArray(documents))
      throw new Error(`In ${file} the documents of "${name}" are no list.`)
    collections[name] = { indexes, documents: documents.map(asObject), growing: growing === true }
  }
  return collections
}

function specOf(config: Record<string, unknown>, file: string): Omit<FunctionSpec, 'entry'> {
  const { openapi } = asObject(config.permissions)
  const triggers: unknown[] = Array.isArray(config.triggers) ? config.triggers : []
  const timer = triggers.map(asObject).find(({ type }) => type === 'timer')
  const timeout = Number(config.timeout)
  const spec = {
    timeoutSeconds: timeout > 0 ? timeout : defaultTimeoutSeconds,
    openapi: Array.isArray(openapi) ? openapi.map(String) : [],
  }
  if (timer === undefined) return spec
  const cron = String(timer.config)
  try {
    readCron(cron)
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return { ...spec, cron }
}

function isIndex(value: unknown): value is CollectionSpec['indexes'][number] {
  const { name, keys } = asObject(value)
  return (
    typeof name === 'string' &&
    Array.isArray(keys) &&
    keys.length > 0 &&
    keys.map(asObject).every((key) => {
      return typeof key.name === 'string' && (key.direction === 1 || key.direction === -1)
    })
  )
}

function readObject(file: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
