// Runs one of the project's TypeScript entry points: `node scripts/run.mjs ENTRY [ARG ...]`.
//
// Plain JavaScript, because it is the first thing a fresh clone runs, on whatever Node the machine has.
// It installs what the lock file names where that is missing or outdated, and then hands over to the
// Node that the lock file brings: Astro and Vitest need a newer one than many machines have. It does so
// itself instead of in npm's `pre` scripts, which `ignore-scripts=true` switches off without a word.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'node_modules', '.runpress-setup')
const minimum = [22, 18]

/** The Node this process runs on strips types and satisfies every dependency. */
function isCurrent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1])
}

/** Installs the locked dependencies unless exactly these are there already. */
function setUp() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  process.stderr.write('Setting up: installing the dependencies that package-lock.json names …\n')
  // npm names itself and the Node it runs on; our own Node may live in the folder npm is about to empty.
  const npm = process.env.npm_execpath
  const command = npm ? (process.env.npm_node_execpath ?? process.execPath) : 'npm'
  const args = [...(npm ? [npm] : []), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' })
  if (result.status !== 0) {
    process.stderr.write('Setup failed: npm could not install the dependencies (see above). Check the network or registry and run the command again.\n')
    process.exit(2)
  }
  writeFileSync(stampFile, wanted)
}

/** The Node that the lock file brought, or undefined on a platform it has none for. */
function bundledNode() {
  const names = ['linux-x64', 'linux-arm64', 'bin-darwin-arm64', 'darwin-x64', 'win-x64']
  for (const name of names) {
    const file = join(root, 'node_modules', `node-${name}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(file)) return file
  }
  return undefined
}

setUp()
const [entry, ...args] = process.argv.slice(2)
const file = resolve(root, entry)
if (isCurrent(process.version)) {
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
} else {
  const node = bundledNode()
  if (!node) {
    process.stderr.write(`Runpress needs Node ${minimum.join('.')} or newer and has none of its own for ${process.platform}-${process.arch}; this is ${process.version}. Install a newer Node and run the command again.\n`)
    process.exit(2)
  }
  // What the entry starts by name (`node`, `astro`) must find the same Node.
  const path = [dirname(node), process.env.PATH].join(process.platform === 'win32' ? ';' : ':')
  const result = spawnSync(node, [file, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } })
  process.exit(result.status ?? 2)
}
