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
}

/**
 * A program or subcommand.
 *
 * `options` is a list of `-x|--long` (a flag) and `-x|--long=kind` (takes a value); `positionals` a list of kinds, the
 * last of which may repeat with `*`. `destroy`, `change` and `read` list options or words that set the risk.
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
  /** Long options have one dash: `-chdir=x`, `find … -delete`. */
  singleDash?: boolean
  /** Subcommand names that start so have this risk: `delete-`, `describe-`. */
  riskByPrefix?: Partial<Record<Risk, string>>
  /** Input from a pipe or file is run: `psql < dump.sql`. */
  runsInput?: boolean
  /**
   * Whether every option and subcommand of this level is listed, hidden and deprecated ones too: what is not is then a
   * finding. Subcommands say it for themselves.
   */
  complete?: boolean
  /** How many positionals it cannot do without; 0 where it says nothing. */
  needs?: number
}

export type Programs = Record<string, ProgramSpec>
