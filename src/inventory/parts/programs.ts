import { isMap, isScalar, isSeq } from 'yaml'
import type { Node } from 'yaml'
import type { ArgumentKind, ProgramSpec, Runs } from '../../shell/knowledge/types.ts'
import type { Risk } from '../../shell/types.ts'
import { readFields, readList, readText, readTexts, type Fields, type TextField } from '../fields.ts'
import { meantName } from '../meant-name.ts'
import { describe, type YamlFile } from '../yaml-file.ts'
import type { Program } from '../types.ts'

const risks: Readonly<Record<Risk, true>> = { read: true, change: true, destroy: true, unknown: true }
const argumentKinds: Readonly<Record<ArgumentKind, true>> = {
  value: true, host: true, user: true, url: true, port: true, service: true, profile: true, unit: true, database: true,
  'database-user': true, file: true, script: true, directory: true, sql: true, shell: true, login: true, remote: true,
  address: true, location: true, forward: true, dns: true, connection: true, published: true, module: true, code: true,
  'port-filter': true, method: true,
}
const specKeys = [
  'risk', 'options', 'positionals', 'subcommands', 'inherits', 'destroy', 'change', 'read', 'runs', 'singleDash', 'riskByPrefix',
  'runsInput', 'complete', 'needs', 'alone', 'abbreviates', 'dashless', 'optionsFirst',
] as const satisfies ReadonlyArray<keyof ProgramSpec>
/** No program nests its subcommands any deeper. */
const depthLimit = 8

/** Programs of the team's own: names, or how their command lines read, in the form that those built in are described in. */
export function readPrograms(source: YamlFile, node: Node): Program[] {
  return readList(source, node, 'programs').flatMap((item): Program[] => {
    if (!isMap(item)) {
      const name = readText(source, item, 'programs')
      return name ? [{ ...source.fact(name.value, name.node), spec: null }] : []
    }
    const fields = readFields(source, item, 'A program', ['name', ...specKeys])
    const name = fields?.required('name', 'shopctl')
    const spec = fields && new SpecReader(source).read(fields, 0)
    return name ? [{ ...source.fact(name.value, name.node), spec }] : []
  })
}

class SpecReader {
  private readonly source: YamlFile

  constructor(source: YamlFile) {
    this.source = source
  }

  read(fields: Fields, depth: number): ProgramSpec {
    const spec: ProgramSpec = {}
    const risk = this.risk(fields.text('risk'))
    if (risk) spec.risk = risk
    const options = this.words(fields, 'options').filter((word) => this.isOption(word))
    if (options.length > 0) spec.options = joined(options)
    const positionals = this.words(fields, 'positionals').filter((word) => this.isKind(word, word.value.replace(/\*$/, '')))
    if (positionals.length > 0) spec.positionals = joined(positionals)
    for (const key of ['destroy', 'change', 'read', 'alone'] as const) {
      const words = this.words(fields, key)
      if (words.length > 0) spec[key] = joined(words)
    }
    for (const key of ['inherits', 'singleDash', 'runsInput', 'complete', 'optionsFirst'] as const) if (fields.flag(key)) spec[key] = true
    const abbreviates = fields.text('abbreviates')
    const abbreviated = (['options', 'subcommands', 'both'] as const).find((one) => one === abbreviates?.value)
    if (abbreviated) spec.abbreviates = abbreviated
    else if (abbreviates) this.source.report(abbreviates.node, `“${abbreviates.value}” cannot be cut short. Write options, subcommands or both.`)
    const dashless = fields.text('dashless')
    if (dashless) spec.dashless = dashless.value
    const needs = fields.get('needs')
    if (needs) {
      const count = this.count(needs, 'needs')
      if (count !== null) spec.needs = count
    }
    const runs = fields.get('runs')
    if (runs) Object.assign(spec, this.runs(runs))
    const prefixes = fields.get('riskByPrefix')
    if (prefixes) spec.riskByPrefix = this.riskByPrefix(prefixes)
    const subcommands = fields.get('subcommands')
    if (subcommands) spec.subcommands = this.subcommands(subcommands, depth)
    return spec
  }

  private subcommands(node: Node, depth: number): Record<string, ProgramSpec> {
    const read = new Map<string, ProgramSpec>()
    if (depth === depthLimit) this.source.report(node, `Subcommands nest deeper than ${depthLimit} levels here; these are not read.`)
    else if (!isMap(node)) this.source.report(node, `“subcommands” is ${describe(node)}. Write “name:” lines, each with what the subcommand takes or nothing.`)
    else {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? readText(this.source, key, 'subcommands') : null
        if (!name) continue
        if (read.has(name.value)) this.source.report(name.node, `The subcommand “${name.value}” stands here twice; only the first counts. Join them.`)
        else if (!value || (isScalar(value) && value.value === null)) read.set(name.value, {})
        else {
          const fields = readFields(this.source, value as Node, `The subcommand “${name.value}”`, specKeys)
          read.set(name.value, fields ? this.read(fields, depth + 1) : {})
        }
      }
    }
    return Object.fromEntries(read)
  }

  private runs(node: Node): { runs?: Runs } {
    const fields = readFields(this.source, node, 'What “runs” says', ['after', 'enters', 'text', 'required'])
    const after = fields?.get('after')
    if (!fields || !after) {
      if (fields) this.source.report(node, '“after” is missing. Say how many arguments come before the command that is run: “after: 1”, or “after: "--"”.')
      return {}
    }
    const count = isScalar(after) && after.value === '--' ? '--' : this.count(after, 'after')
    const enters = fields.text('enters')
    const runs: Runs = { after: count ?? 0 }
    if (enters?.value === 'container' || enters?.value === 'host') runs.enters = enters.value
    else if (enters) this.source.report(enters.node, `“${enters.value}” cannot be entered. Write container or host.`)
    for (const key of ['text', 'required'] as const) if (fields.flag(key)) runs[key] = true
    return count === null ? {} : { runs }
  }

  private riskByPrefix(node: Node): NonNullable<ProgramSpec['riskByPrefix']> {
    const fields = readFields(this.source, node, 'What “riskByPrefix” says', Object.keys(risks))
    const read = Object.keys(risks).flatMap((risk): Array<[string, string]> => {
      const words = fields ? this.words(fields, risk) : []
      return words.length > 0 ? [[risk, joined(words)]] : []
    })
    return Object.fromEntries(read)
  }

  private risk(written: TextField | null): Risk | null {
    if (!written) return null
    if (Object.hasOwn(risks, written.value)) return written.value as Risk
    this.source.report(written.node, `“${written.value}” is not a risk. The risks are ${Object.keys(risks).join(', ')}.`)
    return null
  }

  /** Words of a text or of a list of texts. */
  private words(fields: Fields, key: string): TextField[] {
    const node = fields.get(key)
    if (!node) return []
    const isText = isScalar(node) && typeof node.value === 'string'
    const one = isText ? { value: node.value as string, node } : isSeq(node) ? null : readText(this.source, node, key)
    const texts = isSeq(node) ? readTexts(this.source, node, key) : one ? [one] : []
    return texts.flatMap(({ value, node: at }) => value.split(/\s+/).filter((word) => word !== '').map((word) => ({ value: word, node: at })))
  }

  private isOption(word: TextField): boolean {
    // Operands such as `if=file` are the only ones without a sign in front.
    const [, , kinds] = /^((?:[-+][^|=]+\|)*[-+][^|=]+)(?:=(.*))?$/.exec(word.value) ?? /^(\w+)=(.+)$/.exec(word.value) ?? []
    if (kinds !== undefined) return kinds.replace(/^\?{1,2}/, '').split('+').every((kind) => kind === '' || this.isKind(word, kind))
    if (/^[-+]/.test(word.value) && !word.value.includes('=')) return true
    this.source.report(word.node, `“${word.value}” is not an option. Write “-q|--quiet”, and “-n|--tail=value” for one that takes a value.`)
    return false
  }

  private isKind({ value, node }: TextField, kind: string): boolean {
    if (Object.hasOwn(argumentKinds, kind)) return true
    const kinds = Object.keys(argumentKinds)
    const meant = meantName(kind, kinds)
    const hint = meant === null ? `The kinds are ${kinds.join(', ')}.` : `Did you mean “${meant}”?`
    this.source.report(node, `“${kind}”${value === kind ? '' : ` in “${value}”`} is not a kind of argument. ${hint}`)
    return false
  }

  private count(node: Node, key: string): number | null {
    const value = isScalar(node) ? node.value : null
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100) return value
    this.source.report(node, `“${key}” is ${describe(node)}. Write how many arguments: a whole number${key === 'after' ? ', or "--"' : ''}.`)
    return null
  }
}

function joined(words: readonly TextField[]): string {
  return words.map(({ value }) => value).join(' ')
}
