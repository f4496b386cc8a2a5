import { defineConfig } from 'vitest/config'
import { projectRoot } from '../config/cloudfunctions'

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  root: projectRoot,
  test: {
    name,
    include,
    environment: 'node' as const,
    pool: 'forks' as const,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    ...more,
  },
})

/** Flows share one local cloud a worker, environments are their worlds; the rest is isolated as usual. */
export default defineConfig({
  root: projectRoot,
  test: {
    maxWorkers: 2,
    globalSetup: ['tests/support/build-once.ts'],
    reporters: ['default', './tests/support/closing-reporter.ts'],
    projects: [
      project('unit', ['tests/unit/**/*.test.ts']),
      project('local-cloud', ['tests/local-cloud/**/*.test.ts'], { testTimeout: 60_000 }),
      project('flows', ['tests/flows/**/*.test.ts', 'tests/contract/**/*.test.ts'], {
        isolate: false,
      }),
      project('weapp', ['tests/weapp/**/*.test.ts'], { testTimeout: 60_000 }),
      project('browser', ['tests/browser/**/*.test.ts', 'tests/stage/**/*.test.ts'], {
        testTimeout: 120_000,
        isolate: false,
      }),
    ],
  },
})
