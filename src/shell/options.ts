/** The compact option lists of specifications, and what they say about a word of a command line. */
import type { ArgumentKind, ProgramSpec } from './knowledge/types.ts'

/** What one option takes: the kinds of its values. */
export interface Option {
  values: readonly ArgumentKind[]
  /** Whether the value may be missing: it is there where it is attached or, with `next`, where no option follows. */
  optional: 'no' | 'attached' | 'next'
}

const FLAG: Option = { values: [], optional: 'no' }

/** The options of one level, read once from its list. */
export class OptionTable {
  /** Whether it lists words with a plus (`+short`), and operands (`if=file`). */
  hasPlus = false
  hasOperands = false
  /** By every name, with its dash or plus. */
  private readonly options = new Map<string, Option>()
  /** Beginnings of options whose name goes on at will. */
  private readonly prefixes: string[] = []

  private constructor(list: string) {
    for (const entry of list.split(/\s+/)) if (entry !== '') this.add(entry)
  }

  /** The table of a list, read once. */
  static of(list: string | undefined): OptionTable {
    const key = list ?? ''
    let table = tables.get(key)
    if (!table) tables.set(key, table = new OptionTable(key))
    return table
  }

  private add(entry: string): void {
    const equals = entry.indexOf('=')
    const option = equals < 0 ? FLAG : optionOf(entry.slice(equals + 1))
    for (const name of (equals < 0 ? entry : entry.slice(0, equals)).split('|')) {
      if (name.startsWith('+')) this.hasPlus = true
      if (equals > 0 && /^[a-z]{2}/.test(name)) this.hasOperands = true
      if (name.endsWith('*')) this.prefixes.push(name.slice(0, -1))
      else if (name.includes('[no')) {
        this.options.set(name.replace(/\[no-?\]/, ''), option)
        this.options.set(name.replace(/\[(no-?)\]/, '$1'), FLAG)
      } else this.options.set(name, option)
    }
  }

  get(name: string): Option | undefined {
    return this.options.get(name) ?? (this.prefixes.some((prefix) => name.startsWith(prefix)) ? FLAG : undefined)
  }

  /** The first option that the name is the beginning of. One letter short is a slip, and nobody's abbreviation. */
  abbreviated(name: string): Option | undefined {
    let found: Option | undefined
    for (const [full, option] of this.options) {
      if (!full.startsWith(name)) continue
      if (full.length === name.length + 1) return undefined
      found ??= option
    }
    return found
  }

  names(): string[] {
    return [...this.options.keys()]
  }
}

/** The options of a program at every level: its own, then those of its subcommands. */
export function tablesOf({ options, subcommands = {} }: ProgramSpec): OptionTable[] {
  return [OptionTable.of(options), ...Object.values(subcommands).flatMap(tablesOf)]
}

/** What stands behind the `=` of an entry. */
function optionOf(value: string): Option {
  const kinds = value.replace(/^\?{1,2}/, '')
  return {
    values: kinds.split('+').map((kind) => (kind === '' ? 'value' : kind as ArgumentKind)),
    optional: (['no', 'attached', 'next'] as const)[value.length - kinds.length] ?? 'no',
  }
}

const tables = new Map<string, OptionTable>()
