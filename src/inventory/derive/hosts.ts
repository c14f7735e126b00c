import { isIP } from 'node:net'
import { isNameInDns } from '../dns-name.ts'
import type { Fact } from '../types.ts'
import { readAnsibleIni } from './ansible-ini.ts'
import { readAnsibleYaml } from './ansible-yaml.ts'
import { distinct, noFacts, type Derived, type FactFile } from './facts.ts'
import { readSshConfig } from './ssh-config.ts'

/** A host as one of the files names it. */
export interface HostEntry {
  fact: Fact
  /** Where it is reached, an address or a name in DNS; `null` where the file does not say. */
  address: Fact | null
  /** Accounts to log in with. */
  users: Fact[]
}

/** Reads hosts of an SSH configuration or an Ansible inventory, whichever each file is. */
export function deriveHosts(files: readonly FactFile[]): Derived {
  const facts = noFacts()
  const problems: Derived['problems'] = []
  for (const file of files) {
    const read = readHostFile(file)
    problems.push(...read.problems)
    for (const { fact, address, users } of read.hosts) {
      facts.hosts.push({ ...fact, addresses: distinct([...(address ? [address] : []), fact].filter(({ name }) => isIP(name) !== 0)), users, description: '' })
      for (const name of new Set([fact.name, address?.name ?? fact.name])) {
        if (isIP(name) !== 0 || !isNameInDns(name)) continue
        facts.domains.push({ ...fact, name: name.toLowerCase(), host: fact.name, external: false, wildcard: false })
      }
    }
  }
  return { facts, problems }
}

function readHostFile(file: FactFile): { hosts: HostEntry[]; problems: Derived['problems'] } {
  if (/\.ya?ml$/i.test(file.path)) return readAnsibleYaml(file)
  const isSshConfig = /^[ \t]*host[ \t=]/im.test(file.text)
  return { hosts: isSshConfig ? readSshConfig(file) : readAnsibleIni(file), problems: [] }
}
