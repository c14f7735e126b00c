// Preloaded in every process and thread (NODE_OPTIONS): notes in the file NETWORK_LOG that it is there, and every attempt
// to reach another machine or to ask for a name, which fails. What listens may listen.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { isMainThread } from 'node:worker_threads'

const note = (text) => appendFileSync(process.env.NETWORK_LOG, `${text}\n`)

function refuse(holder, name, isLocal = () => false) {
  const call = holder[name]
  if (typeof call !== 'function') return
  holder[name] = function (...args) {
    if (isLocal(args)) return Reflect.apply(call, this, args)
    note(`attempt: ${name} ${JSON.stringify(args.filter((arg) => typeof arg !== 'function'))}`)
    throw new Error(`The network is off: ${name}`)
  }
}

// A path is a pipe of this machine.
refuse(net.Socket.prototype, 'connect', ([first]) => typeof (Array.isArray(first) ? first[0]?.path : first?.path ?? first) === 'string')
for (const name of ['send', 'connect']) refuse(dgram.Socket.prototype, name)
const isAddress = ([host]) => net.isIP(host) !== 0
for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(holder)) if (/^(?:lookup|resolve|reverse)/.test(name)) refuse(holder, name, isAddress)
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) refuse(globalThis, name)
syncBuiltinESMExports()
note(`guard: ${isMainThread ? 'process' : 'thread'}`)
