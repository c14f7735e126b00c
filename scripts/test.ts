/**
 * What `npm test` runs: the type check, then every test. Arguments go to Vitest (`npm test -- test/syntax`). The last
 * line says how many tests passed and failed; the exit status is the worse of the two steps.
 */
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../test/support/browser.ts'
import type { Count } from '../test/support/count-reporter.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Exit status of the type check. */
function checkTypes(): number {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  return spawnSync(process.execPath, [tsc, '--noEmit'], { cwd: root, stdio: 'inherit' }).status ?? 2
}

function browserLine(): string {
  try {
    return `Browser suite: ${findBrowser().label}`
  } catch (error) {
    return `Browser suite: it will fail. ${(error as Error).message}`
  }
}

/** Runs Vitest. The count is `null` where it ended before its tests. */
function runTests(args: string[]): Promise<{ status: number; count: Count | null }> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = args.some(arg => arg.startsWith('--reporter')) ? [] : ['--reporter=default']
  reporters.push(`--reporter=${join(root, 'test', 'support', 'count-reporter.ts')}`)
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    let count: Count | null = null
    child.on('message', message => (count = message as Count))
    child.on('error', fail)
    child.on('close', status => done({ status: status ?? 2, count }))
  })
}

const types = checkTypes()
console.log(types === 0 ? 'Type check: passed' : 'Type check: failed, see above')
console.log(browserLine())
const { status, count } = await runTests(process.argv.slice(2))

if (types !== 0) console.log('The type check failed: see the top of this output.')
if (!count) {
  console.log('Vitest ended before its tests: see above.')
} else {
  if (count.stray > 0) console.log(`Besides the tests, ${count.stray === 1 ? 'one error' : `${count.stray} errors`}: see above.`)
  console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
}
process.exitCode = Math.max(types, status)
