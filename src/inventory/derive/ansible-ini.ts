import { LineIndex } from '../../model/ranges.ts'
import type { Fact } from '../types.ts'
import { distinct, type FactFile } from './facts.ts'
import type { HostEntry } from './hosts.ts'

/** So many hosts may one range stand for. */
const rangeLimit = 200

/** Hosts of an Ansible inventory in INI form, with the address and the account that Ansible uses. */
export function readAnsibleIni({ path, text }: FactFile): HostEntry[] {
  const lines = new LineIndex(text)
  const hosts = new Map<string, HostEntry>()
  const members = new Map<string, Set<string>>()
  const groupUsers: Array<[group: string, user: Fact]> = []
  const factAt = (name: string, start: number): Fact => ({ name, path, range: lines.range(start, start + name.length) })
  let group = 'ungrouped'
  let kind = ''
  for (const match of text.matchAll(/^[^\r\n]+/gm)) {
    const line = match[0].replace(/(?:^|\s)[#;][^]*$/, '').trim()
    const header = /^\[([^\]:]*)(?::(\w+))?\]$/.exec(line)
    if (header) {
      group = header[1] ?? ''
      kind = header[2] ?? ''
    } else if (kind === 'vars') {
      const user = /^ansible_(?:ssh_)?user\s*=\s*["']?([^\s"']+)/.exec(line)
      if (user) groupUsers.push([group, factAt(user[1] ?? '', match.index + match[0].indexOf(line) + user[0].length - (user[1] ?? '').length)])
    } else if (kind === '' && line !== '') {
      const [written = ''] = line.split(/\s/, 1)
      const at = match.index + match[0].indexOf(written)
      const value = (name: RegExp): Fact | null => {
        const found = name.exec(line)
        const text = found?.[1] ?? ''
        return found && factAt(text, at + found.index + found[0].length - text.length)
      }
      const address = value(/\sansible_(?:ssh_)?host=["']?([^\s"']+)/)
      const user = value(/\sansible_(?:ssh_)?user=["']?([^\s"']+)/)
      for (const name of expand(written)) {
        const host = hosts.get(name) ?? { fact: { name, path, range: lines.range(at, at + written.length) }, address: null, users: [] }
        hosts.set(name, { ...host, address: host.address ?? address, users: distinct([...host.users, ...(user ? [user] : [])]) })
        members.set(group, (members.get(group) ?? new Set()).add(name))
      }
    }
  }
  for (const [of, user] of groupUsers) {
    for (const name of of === 'all' ? hosts.keys() : members.get(of) ?? []) {
      const host = hosts.get(name)
      if (host?.users.length === 0) host.users = [user]
    }
  }
  return [...hosts.values()]
}

/** `web[01:03].example.com` stands for three hosts. */
function expand(name: string): string[] {
  const [, before = '', first = '', last = '', after = ''] = /^([^[]*)\[(\d{1,6}):(\d{1,6})\](.*)$/.exec(name) ?? []
  if (first === '') return /[[\]]/.test(name) ? [] : [name]
  const count = Math.min(Number(last) - Number(first) + 1, rangeLimit)
  return Array.from({ length: Math.max(count, 0) }, (_, index) => before + String(Number(first) + index).padStart(first.length, '0') + after)
}
