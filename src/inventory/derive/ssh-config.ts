import { LineIndex } from '../../model/ranges.ts'
import type { Fact } from '../types.ts'
import type { FactFile } from './facts.ts'
import type { HostEntry } from './hosts.ts'

/** Hosts of an SSH configuration that are named in full, by each of their names. */
export function readSshConfig({ path, text }: FactFile): HostEntry[] {
  const lines = new LineIndex(text)
  const hosts: HostEntry[] = []
  let block: HostEntry[] = []
  const factAt = (name: string, start: number, written: string): Fact => ({ name, path, range: lines.range(start, start + written.trimEnd().length) })
  // As ssh does, of a setting that stands twice the first counts.
  for (const match of text.matchAll(/^[ \t]*([A-Za-z]+)(?:[ \t]+|[ \t]*=[ \t]*)(\S[^\r\n]*)/gm)) {
    const [whole, keyword = '', rest = ''] = match
    const start = match.index + whole.length - rest.length
    const value = rest.trim().replace(/^"([^"]*)"$/, '$1')
    switch (keyword.toLowerCase()) {
      case 'host':
        block = [...rest.matchAll(/[^\s"]+/g)].flatMap((word) => {
          const at = start + word.index
          const fact = { name: word[0], path, range: lines.range(at, at + word[0].length) }
          return /[*?!]/.test(word[0]) ? [] : [{ fact, address: null, users: [] }]
        })
        hosts.push(...block)
        break
      case 'match':
        block = []
        break
      case 'hostname':
        for (const host of block) host.address ??= factAt(value.replaceAll('%h', host.fact.name), start, rest)
        break
      case 'user':
        for (const host of block) if (host.users.length === 0) host.users = [factAt(value, start, rest)]
        break
    }
  }
  return hosts
}
