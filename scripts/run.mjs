// Runs one of the project's TypeScript entry points: `node scripts/run.mjs ENTRY [ARG ...]`.
//
// It is the first thing a fresh clone runs. It installs what the lock file names where that is missing or outdated, and
// then hands over to the Node that the lock file brings: Astro and Vitest need a newer one than many machines have. It
// does so itself instead of in npm's `pre` scripts, which `ignore-scripts=true` switches off without a word.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { handOver, isCurrent } from './node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'node_modules', '.runpress-setup')

/** Installs the locked dependencies unless exactly these are there already. */
function setUp() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  process.stderr.write('Setting up: installing the dependencies that package-lock.json names …\n')
  // npm names itself and the Node it runs on; our own Node may live in the folder npm is about to empty.
  const npm = process.env.npm_execpath
  const command = npm ? (process.env.npm_node_execpath ?? process.execPath) : 'npm'
  const args = [...(npm ? [npm] : []), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const shell = !npm && process.platform === 'win32'
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (result.status !== 0) {
    process.stderr.write('Setup failed: npm could not install the dependencies (see above). ' +
      'Check the network or registry and run the command again.\n')
    process.exit(2)
  }
  writeFileSync(stampFile, wanted)
}

setUp()
const [entry, ...args] = process.argv.slice(2)
const file = resolve(root, entry)
if (isCurrent(process.version)) {
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
} else {
  // What the entry starts by name (`node`, `astro`) must find the same Node.
  handOver(file, args, (node) => ({ PATH: [dirname(node), process.env.PATH].join(delimiter) }))
}
