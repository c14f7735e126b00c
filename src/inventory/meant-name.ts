import { isOneSlip } from '../names/near.ts'

/** Words that people write for a key, by the key that is meant. */
const synonyms = new Map(Object.entries({
  addresses: ['ip', 'ips', 'address', 'ipv4', 'ipv6'],
  alerts: ['alerting', 'prometheus', 'rules'],
  compose: ['docker', 'docker-compose', 'projects', 'stacks'],
  description: ['about', 'comment', 'note', 'summary', 'title'],
  directory: ['cwd', 'dir', 'folder', 'path', 'workdir', 'working-directory'],
  domains: ['dns', 'sites', 'urls'],
  example: ['default', 'sample', 'value'],
  external: ['foreign', 'third-party'],
  from: ['file', 'files', 'path', 'paths', 'rules', 'source', 'sources'],
  host: ['server'],
  hosts: ['machines', 'nodes', 'servers'],
  ignore: ['except', 'exclude', 'skip'],
  match: ['matching', 'names'],
  name: ['id', 'title'],
  number: ['port'],
  options: ['flags'],
  placeholders: ['fields', 'parameters', 'variables'],
  positionals: ['args', 'arguments', 'parameters'],
  programs: ['binaries', 'commands', 'tools'],
  service: ['container'],
  services: ['containers'],
  subcommands: ['commands', 'verbs'],
  type: ['kind'],
  units: ['systemd'],
  url: ['address', 'base', 'base-url'],
  users: ['accounts', 'logins', 'roles'],
}))

/**
 * The key or other name that a wrong one most likely means, or `null`: the same but for case, `-`, `_` or a plural's
 * `s`, a word for the same thing, or one slip of the keyboard away.
 */
export function meantName(written: string, known: readonly string[]): string | null {
  const wanted = bare(written)
  return known.find((candidate) => bare(candidate) === wanted)
    ?? known.find((candidate) => synonyms.get(candidate)?.some((word) => bare(word) === wanted))
    ?? known.find((candidate) => isOneSlip(written.toLowerCase(), candidate.toLowerCase()))
    ?? null
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '').replace(/s$/, '')
}
