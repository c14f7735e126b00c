// Preloaded: sends the process a signal (`KILL_WITH`) before the call of the file system that `KILL_AT` counts to. Says at the end how many
// there were, on standard output.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const at = Number(process.env.KILL_AT ?? 0)
let calls = 0
let isOn = false

function counted(holder, name) {
  const call = holder[name]
  holder[name] = function (...args) {
    if (isOn && ++calls === at) process.kill(process.pid, process.env.KILL_WITH ?? 'SIGKILL')
    return Reflect.apply(call, this, args)
  }
}

for (const name of ['chmod', 'cp', 'mkdir', 'mkdtemp', 'readFile', 'readdir', 'rename', 'rm', 'stat', 'writeFile']) {
  counted(fs.promises, name)
  counted(fs, `${name}Sync`)
}
syncBuiltinESMExports()

/** What is loaded before does not count. */
globalThis.startCounting = () => { isOn = true }
process.on('exit', () => { fs.writeSync(1, `${calls}\n`) })
