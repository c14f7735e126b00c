// Finds a Node that Runpress can run on. Plain JavaScript: it runs on whatever Node the machine has.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The oldest Node that runs TypeScript as it is and satisfies every dependency. */
const minimum = [22, 18]

/** Whether a Node of this version (`v22.18.0`) will do. */
export function isCurrent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1])
}

/** The Node that came with the dependencies, or undefined on a platform there is none for. */
export function bundledNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const packages = ['linux-x64', 'linux-arm64', 'bin-darwin-arm64', 'darwin-x64', 'win-x64']
  // As a dependency, Runpress has its own dependencies beside it or inside it.
  const folders = [join(root, 'node_modules'), dirname(root)]
  return folders
    .flatMap((folder) => packages.map((name) => join(folder, `node-${name}`, 'bin', executable)))
    .find((file) => existsSync(file))
}

/** What to tell where there is no Node to run on. */
export function noNode() {
  return `Runpress needs Node ${minimum.join('.')} or newer and has none of its own for ${process.platform}-${process.arch}; ` +
    `this is ${process.version}. Install a newer Node and run the command again.\n`
}
