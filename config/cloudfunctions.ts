import { dirname, join } from 'node:path'

export interface Deployable {
  /** Source, from the project's root. */
  source: string
  timeoutSeconds: number
  memoryMb: number
  /** Seven fields, UTC+8. */
  cron?: string
  /** What of WeChat's server API it may call. */
  openapi: readonly string[]
}

/** The three deployables: phones, the clock, and anybody's browser. */
export const deployables = {
  api: {
    source: 'cloudfunctions/api.ts',
    timeoutSeconds: 20,
    memoryMb: 256,
    openapi: ['security.msgSecCheck', 'subscribeMessage.send'],
  },
  timer: {
    source: 'cloudfunctions/timer.ts',
    timeoutSeconds: 60,
    memoryMb: 256,
    cron: '0 */5 * * * * *',
    openapi: ['subscribeMessage.send'],
  },
  public: { source: 'cloudfunctions/public.ts', timeoutSeconds: 10, memoryMb: 256, openapi: [] },
} as const satisfies Record<string, Deployable>

export type DeployableName = keyof typeof deployables

export const projectRoot = dirname(__dirname)
/** Where the built deployables are. */
export const functionsFolder = join(projectRoot, 'dist', 'cloudfunctions')

/** What the local cloud needs to run the built deployables. @param environment their environment variables */
export const functionSpecs = (environment: Record<string, string>) =>
  Object.fromEntries(
    Object.entries<Deployable>(deployables).map(([name, { source: _, openapi, ...limits }]) => [
      name,
      {
        ...limits,
        openapi: [...openapi],
        entry: join(functionsFolder, name, 'index.js'),
        environment,
      },
    ]),
  )
