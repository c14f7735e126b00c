/** Tells the process that started Vitest how the tests ended. */
import type { Reporter } from 'vitest/node'

export interface Count {
  passed: number
  failed: number
  skipped: number
  /** Errors that belong to no test. */
  stray: number
}

export default class CountReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
    const count: Count = { passed: 0, failed: 0, skipped: 0, stray: errors.length }
    for (const module of modules) {
      const before = count.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state === 'pending' ? 'skipped' : state]++
      }
      // A file that fails before or between its tests counts as one failure.
      if (module.state() === 'failed' && count.failed === before) count.failed++
    }
    process.send?.(count)
  }
}
