import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Loaded before a command: prints what is loaded after it. */
const hook = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  const loaded = []
  registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
  process.on('exit', () => process.stderr.write(loaded.join('\\n')))
`)}`

function loadedBy(...args: string[]): string[] {
  const script = `require('child_process').spawnSync(process.execPath, process.argv.slice(1), { stdio: ['ignore', 'ignore', 1] })`
  const command = ['--import', hook, join(root, 'src/cli/main.ts'), ...args]
  return execFileSync(process.execPath, ['-e', script, '--', ...command], { encoding: 'utf8' }).split('\n')
}

/** They take longer to load than all else that a command does with a few pages. */
const site = /\/node_modules\/(?:astro|vite|shiki|@shikijs|pagefind|hast-util-[\w-]+)\/|\/src\/site\//

test.for(['lint', 'export'])('%s loads nothing of what renders the site', (command) => {
  const loaded = loadedBy(command, join(root, 'content'))
  expect(loaded.filter((url) => url.endsWith('/src/content/read.ts'))).toHaveLength(1)
  expect(loaded.filter((url) => site.test(url))).toEqual([])
})

test('a version is told without loading any command', () => {
  expect(loadedBy('--version').filter((url) => url.includes('/node_modules/') || url.includes('/src/content/'))).toEqual([])
})
