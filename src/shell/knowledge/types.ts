/** How a program's command line is described. */
import type { ReferenceKind, Risk } from '../types.ts'

/**
 * What an argument is. Beside the kinds of references: `value` (nothing we check), `sql`, `shell` (text that a shell
 * runs), `login` (`user@host`), `remote` (`user@host:path` or a local path), `address` (`host`, `host:port`),
 * `location` (a URL, its scheme optional), `forward` (`8080:host:80`), `dns` (dig's mixture of server, name and type),
 * `connection` (a database name or a connection URL), `published` (`8080:80`), `module` (python's), `code` (a program
 * in another language), `method` (of HTTP), `port-filter` (`:80`, `80/tcp`, `sport = :80`).
 */
export type ArgumentKind = ReferenceKind
  | 'value' | 'sql' | 'shell' | 'login' | 'remote' | 'address' | 'location' | 'forward' | 'dns' | 'connection'
  | 'published' | 'module' | 'code' | 'port-filter' | 'method'

/** How a program runs another one with its further arguments. */
export interface Runs {
  /** Positionals that come before the command; or the command follows `--`. */
  after: number | '--'
  /** Which of them names the container or host that is entered. */
  enters?: 'container' | 'host'
  /** One single word is a line of shell text. */
  text?: boolean
  /** There has to be a command. */
  required?: boolean
}

/**
 * A program or subcommand.
 *
 * `options` is a list, separated by white space, of
 *
 * - `-x|--long`, a flag; one that may be negated is `--[no-]long`,
 * - `-x|--long=kind`, which takes a value, `--long=` one of the kind `value`, and `--arg=value+file`, which takes two,
 * - `-x|--long=?kind`, whose value may be missing and has to be attached: `--color=always`, `-i.bak`,
 * - `-n=??kind`, whose value may be missing, but is the next word where that is no option: `-n 100`, `-b -1`,
 * - `-D*`, whatever begins so: `-Dkey=value`, `-newermt`; `-#`, a number: `head -20`; `+#`,
 * - `+short`, `+[no]trace`, `+time=value`: words with a plus,
 * - `if=file`: operands like those of `dd`.
 *
 * `--help` and `--version` need not be listed. `positionals` is a list of kinds, the last of which may repeat with `*`.
 * `destroy`, `change` and `read` list options or words that set the risk.
 */
export interface ProgramSpec {
  risk?: Risk
  options?: string
  positionals?: string
  subcommands?: Record<string, ProgramSpec>
  /** Options of this level are understood behind subcommands too. */
  inherits?: boolean
  destroy?: string
  change?: string
  read?: string
  runs?: Runs
  /** Long options have one dash: `-chdir=x`, `find … -delete`; `only` where they cannot have two as well. */
  singleDash?: boolean | 'only'
  /** Subcommand names that start so have this risk: `delete-`, `describe-`. */
  riskByPrefix?: Partial<Record<Risk, string>>
  /** Input from a pipe or file is run: `psql < dump.sql`. */
  runsInput?: boolean
  /**
   * Whether every option and subcommand of this level is listed, hidden and deprecated ones too: what is not is then a
   * finding. Subcommands say it for themselves.
   */
  complete?: boolean
  /**
   * What its first positional is most of the time: commands that modules add to, kinds of objects. Others may be right;
   * one that is a slip away from one of these is a finding.
   */
  words?: string
  /** How many positionals it cannot do without; 0 where it says nothing. */
  needs?: number
  /** Options with which it needs none: `-V`, `--stdin`. `--help` and `--version` are always among them. */
  alone?: string
  /** What may be cut short as long as it is unambiguous: `--rec` for `--recursive` (getopt), `ip a` for `ip address`. */
  abbreviates?: 'options' | 'subcommands' | 'both'
  /** What follows the first positional is never an option: a script's arguments, a server's command. */
  optionsFirst?: boolean
  /**
   * Options written without a dash, as a list of single letters of which those that take a value end in `=`: in the
   * first word (`tar xzf`), in all words of a program that has no positionals (`ps aux`).
   */
  dashless?: string
}

export type Programs = Record<string, ProgramSpec>
