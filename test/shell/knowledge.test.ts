import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/shell/arguments.ts'
import { builtIn, families } from '../../src/shell/knowledge/index.ts'
import { aliases, kin } from '../../src/shell/knowledge/names.ts'
import { changingPrograms, destroyingPrograms, readingPrograms } from '../../src/shell/knowledge/programs.ts'
import type { ProgramSpec } from '../../src/shell/knowledge/types.ts'
import { OptionTable } from '../../src/shell/options.ts'

const isKnownProgram = (name: string) => builtIn.isKnownProgram(name)
const specificationOf = (name: string) => builtIn.specificationOf(name)
const knownPrograms = () => builtIn.knownPrograms()

const KINDS = new Set(['host', 'user', 'url', 'port', 'service', 'profile', 'unit', 'database', 'database-user', 'file', 'script',
  'directory', 'value', 'sql', 'shell', 'login', 'remote', 'address', 'location', 'forward', 'dns', 'connection', 'published',
  'module', 'code', 'port-filter', 'method'])

function* levels(spec: ProgramSpec, path: string): Generator<[string, ProgramSpec]> {
  yield [path, spec]
  for (const [name, inner] of Object.entries(spec.subcommands ?? {})) yield* levels(inner, `${path} ${name}`)
}

describe('what is known about programs', () => {
  it('knows what operations people use, and their versions', () => {
    for (const name of ['docker', 'systemctl', 'psql', 'pg_isready', 'redis-cli', 'kubectl', 'oc', 'caddy', 'ufw', 'alembic', 'celery',
      'nano', 'python3.12', 'gcc-13', 'cd', 'sudo', 'podman', 'docker-compose', 'tailscale', 'hcloud']) {
      expect(isKnownProgram(name), name).toBe(true)
    }
    for (const name of ['systemclt', 'dokcer', '', 'etcd-0', 'constructor', '__proto__']) expect(isKnownProgram(name), name).toBe(false)
  })

  it('specifies a program in one family, or lists it with one risk', () => {
    const specified = families.flatMap(family => Object.keys(family))
    const listed = [readingPrograms, changingPrograms, destroyingPrograms].flatMap(names => names.trim().split(/\s+/))
    for (const names of [specified, listed]) expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(listed.filter(name => builtIn.specificationOf(name))).toEqual([])
  })

  it('lists names once, sorted, several hundred of them', () => {
    const names = knownPrograms()
    expect(names.length).toBeGreaterThan(800)
    expect(names).toEqual([...new Set(names)].sort())
    expect(names.every(isKnownProgram)).toBe(true)
  })

  it('is written in kinds that the reader knows', () => {
    for (const name of knownPrograms()) {
      const spec = specificationOf(name)
      if (!spec) continue
      for (const [path, level] of levels(spec, name)) {
        for (const entry of (level.options ?? '').split(/\s+/).filter(part => part.includes('='))) {
          for (const kind of entry.slice(entry.indexOf('=') + 1).replace(/^\?{1,2}/, '').split('+')) {
            expect(KINDS, `${path}: ${entry}`).toContain(kind === '' ? 'value' : kind)
          }
        }
        for (const kind of (level.positionals ?? '').split(' ').filter(part => part !== '')) {
          expect(KINDS, `${path}: ${kind}`).toContain(kind.replace(/\*$/, ''))
        }
      }
    }
  })

  it('names in its lists of risks what it lists as options, and needs no more than it takes', () => {
    const problems: string[] = []
    for (const name of knownPrograms()) {
      const spec = specificationOf(name)
      if (!spec) continue
      const walk = (path: string, level: ProgramSpec, around: string): void => {
        const table = OptionTable.of(`${level.options ?? ''} ${around}`)
        // `-i.bak` and `-Ei` are letters with their value, and together; `-0` is a signal.
        const listed = (word: string) => table.get(word) ?? (/^-\d/.test(word) ? true : undefined) ?? (level.singleDash ? undefined : table.get(word.slice(0, 2))) ?? (level.singleDash && word.startsWith('--') ? table.get(word.slice(1)) : undefined)
        for (const words of [level.read, level.change, level.destroy, level.alone]) {
          for (const word of (words ?? '').split(/\s+/)) {
            if (level.complete && word.startsWith('-') && !listed(word)) problems.push(`${path}: ${word} is no option`)
          }
        }
        const takes = (level.positionals ?? '').split(' ').filter(kind => kind !== '')
        if ((level.needs ?? 0) > takes.length && !takes.at(-1)?.endsWith('*') && level.positionals !== undefined) problems.push(`${path} needs ${level.needs}`)
        for (const [word, inner] of Object.entries(level.subcommands ?? {})) {
          if (!/^[\w.:-]+$/.test(word)) problems.push(`${path}: ${word} is no name`)
          walk(`${path} ${word}`, inner, level.inherits ? `${level.options ?? ''} ${around}` : '')
        }
      }
      walk(name, spec, '')
    }
    expect(problems).toEqual([])
  })

  it('lists every option with its dashes', () => {
    for (const name of knownPrograms()) {
      const spec = specificationOf(name)
      if (!spec) continue
      for (const [path, level] of levels(spec, name)) {
        for (const entry of (level.options ?? '').split(/\s+/).filter(part => part !== '')) {
          for (const option of (entry.split('=', 1)[0] ?? '').split('|')) {
            expect(option, `${path}: ${entry}`).toMatch(/^(?:-\*|[-+]#|-[\w?#:@]|[-+]{1,2}(?:\[no-?\])?[A-Za-z0-9][\w.:-]*\*?|[a-z]+)$/)
          }
        }
      }
    }
  })

  it('leads every other name of a program to its specification', () => {
    for (const [other, name] of [...Object.entries(aliases), ...Object.entries(kin)]) {
      expect(specificationOf(other), other).toBeDefined()
      expect(specificationOf(name), name).toBeDefined()
    }
  })

  it('reads options in all the ways they are written', () => {
    const spec: ProgramSpec = { options: '-n|--lines=value -f|--follow -p=port --host=host', positionals: 'service*' }
    const words = (line: string) => line.split(' ').map(value => ({ start: 0, end: 0, text: value, value, dynamic: false, inner: null }))
    const typed = (line: string) => readArguments(spec, words(line), { start: 0, end: 0 }).typed.map(argument => `${argument.kind} ${argument.value}`)
    expect(typed('-n 5 api')).toEqual(['value 5', 'service api'])
    expect(typed('-n5 api')).toEqual(['value 5', 'service api'])
    expect(typed('-fn 5 api')).toEqual(['value 5', 'service api'])
    expect(typed('--lines=5 api db')).toEqual(['value 5', 'service api', 'service db'])
    expect(typed('--lines 5 -f api')).toEqual(['value 5', 'service api'])
    expect(typed('-p8080 --host=h -- -api')).toEqual(['port 8080', 'host h', 'service -api'])
  })
})
