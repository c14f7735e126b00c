/**
 * What `npm test` runs: the type check, then every test. Arguments go to Vitest (`npm test -- test/syntax`). The last
 * line says how many tests passed and failed; the exit status is the worse of the two steps.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonTestResults } from 'vitest/node'
import { findBrowser } from '../test/support/browser.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program of a dependency on this Node and returns its exit status. */
function run(program: string, args: string[]): number {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' })
  return result.status ?? 2
}

function browserLine(): string {
  try {
    return `Browser suite: ${findBrowser().label}`
  } catch (error) {
    return `Browser suite: it will fail. ${(error as Error).message}`
  }
}

/** What Vitest says in `file`; a test file that failed before its tests ran counts as one failure. */
function counts(file: string): { passed: number; failed: number; skipped: number } | null {
  let results: JsonTestResults
  try {
    results = JSON.parse(readFileSync(file, 'utf8')) as JsonTestResults
  } catch {
    return null
  }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
  )
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

const types = run('typescript/bin/tsc', ['--noEmit'])
console.log(types === 0 ? 'Type check: passed' : 'Type check: failed (see above)')
console.log(browserLine())

const folder = mkdtempSync(join(tmpdir(), 'runpress-test-'))
const report = join(folder, 'results.json')
const args = process.argv.slice(2)
const reporters = args.some(arg => arg.startsWith('--reporter')) ? ['--reporter=json'] : ['--reporter=default', '--reporter=json']
const tests = run('vitest/vitest.mjs', ['run', ...reporters, `--outputFile.json=${report}`, ...args])
const count = counts(report)
rmSync(folder, { recursive: true, force: true })

if (types !== 0) console.log('The type check failed: see the top.')
if (!count) {
  console.log('Vitest ended without a result: see above.')
} else {
  if (tests !== 0 && count.failed === 0) console.log('Vitest reports an error outside the tests: see above.')
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
}
process.exitCode = Math.max(types, tests)
