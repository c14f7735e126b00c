// Finds a Node that Runpress can run on. Plain JavaScript: it runs on whatever Node the machine has.
import { spawn } from 'node:child_process'
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
function bundledNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const packages = ['linux-x64', 'linux-arm64', 'bin-darwin-arm64', 'darwin-x64', 'win-x64']
  // As a dependency, Runpress has its own dependencies beside it or inside it.
  const folders = [join(root, 'node_modules'), dirname(root)]
  return folders
    .flatMap((folder) => packages.map((name) => join(folder, `node-${name}`, 'bin', executable)))
    .find((file) => existsSync(file))
}

/**
 * Runs a script on the Node that came with the dependencies, as if this process were it: what stops this one stops that
 * one, and its exit status is this one's. Without such a Node, says so and ends with status 2.
 *
 * @param env - What the script sees besides the environment, made from the path of that Node.
 */
export function handOver(script, args, env = () => ({})) {
  const node = bundledNode()
  if (!node) {
    process.stderr.write(`Runpress needs Node ${minimum.join('.')} or newer and has none of its own for ` +
      `${process.platform}-${process.arch}; this is ${process.version}. Install a newer Node and run the command again.\n`)
    process.exit(2)
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env(node) } })
  // Ctrl-C reaches both; this one only has to wait until the other has cleaned up.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`Runpress cannot start its own Node: ${error.message}\n`)
    process.exit(2)
  })
  child.on('close', (status, signal) => {
    if (signal === null) process.exit(status)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
