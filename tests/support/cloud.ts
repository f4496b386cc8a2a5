import { join } from 'node:path'
import { functionSpecs, projectRoot } from '../../config/cloudfunctions'
import { collections } from '../../config/collections'
import { createKeys } from '../../config/keys'
import type { Environment, LocalCloud } from '../../local-cloud/api'
import { startLocalCloud } from '../../local-cloud/local-cloud'

/** Message templates as a deployment would configure them. */
export const MESSAGE_TEMPLATES = {
  signUpResult: 'tmpl-sign-up-result',
  eventChange: 'tmpl-event-change',
  reminder: 'tmpl-reminder',
}
export const PUBLIC_URL = 'https://public.example'

/** The environment variables of the deployed functions, with fresh secrets. */
export const functionEnvironment = (): Record<string, string> => ({
  ...createKeys(),
  UG_MESSAGE_TEMPLATES: JSON.stringify(MESSAGE_TEMPLATES),
  UG_PUBLIC_URL: PUBLIC_URL,
})

let running: Promise<LocalCloud> | undefined
let environments = 0

/** The one local cloud of this test worker, running the bundles that ship; queries without an index are refused. */
export function sharedCloud(): Promise<LocalCloud> {
  running ??= startLocalCloud({
    functions: functionSpecs(functionEnvironment()),
    collections: collections,
    unindexed: 'refuse',
    maxWorkers: Number(process.env.LOCAL_CLOUD_WORKERS ?? 4),
  })
  return running
}

/** An empty environment of the shared cloud: a world of its own for one test. */
export async function freshEnvironment(): Promise<Environment> {
  const cloud = await sharedCloud()
  environments += 1
  return cloud.environment(`test-${process.pid}-${environments}`)
}

/** A folder for bundles whose guard was replaced; built at most once a run. */
export const mutantFolder = (name: string): string => join(projectRoot, 'dist', 'mutants', name)
