import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { projectRoot } from '../../config/cloudfunctions'
import { collectProof } from './proof'

/** Ends a run with one line of counts, and gathers what the tests observed into `dist/proof.json`. */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const failedModules = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    )
    const failed =
      tests.filter((test) => test.result().state === 'failed').length +
      failedModules.length +
      unhandled.length
    mkdirSync(join(projectRoot, 'dist'), { recursive: true })
    const proof = { tests: { passed, failed }, ...collectProof() }
    writeFileSync(join(projectRoot, 'dist', 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`)
    // After vitest's own summary, so that it is the last line of the run.
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
