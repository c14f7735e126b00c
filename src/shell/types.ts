/**
 * What a code block says when it is read as shell. All offsets are UTF-16 offsets into the block's text, half open:
 * `text.slice(start, end)`. The model turns them into source ranges.
 */

/** A half-open piece of the block's text. */
export interface Span {
  start: number
  end: number
}

/** A word of a command as it is written (`text`) and as the program receives it (`value`, quotes removed). */
export interface ShellWord extends Span {
  text: string
  value: string
}

/** What a command may do to the system. `unknown` where the program is not one we know. */
export type Risk = 'read' | 'change' | 'destroy' | 'unknown'

/** What a word refers to, as far as the program's specification tells. */
export type ReferenceKind =
  | 'host' | 'user' | 'url' | 'port'
  | 'service' | 'profile' | 'unit' | 'database' | 'database-user'
  | 'file' | 'script' | 'directory'

/** Where an invocation runs, as far as the command itself says: on the reader's machine, elsewhere, in a container. */
export interface ExecutionContext {
  /** Hosts entered by `ssh`, outermost first. */
  hosts: string[]
  /** The compose service or container that `exec`/`run` entered. */
  container?: string
  /** The working directory in force, where a `cd` of the block set it or the command does; `null` where a `cd` leads nowhere known. */
  directory?: string | null
}

/** A name in a command that can be checked against the inventory. `value` is the name itself, without port or path. */
export interface ShellReference extends Span {
  kind: ReferenceKind
  value: string
  /** The program whose argument it is. */
  program: string
  /** For a compose service: the profiles in force, as far as the block says. */
  profiles?: string[]
  /** The directory in force, for a compose service the project's: what a relative path is relative to. */
  directory?: string
}

/** A flag or subcommand that the program's specification, which lists them all, does not list. */
export interface UnknownArgument extends Span {
  kind: 'flag' | 'subcommand'
  /** As written, without a value: `--tial`, `-Z`, `pss`. */
  name: string
  /** What the specification lists in its place. */
  known: string[]
  /** Whether there may be others than those: only a misspelling of one is a finding. */
  open?: true
}

/** Something that the command line needs and does not have, at the word behind which it should stand. */
export interface MissingArgument extends Span {
  kind: 'value' | 'positional' | 'command'
  /** What would have to follow: `a value of --tail`, `the command to run`. */
  what: string
}

/** A program that really runs: wrappers such as `sudo` are taken off, what `ssh h '…'` or `exec` runs is listed too. */
export interface Invocation {
  /** The program's word; `value` may be a path. */
  program: ShellWord
  /** The program's base name: `docker`, `psql`. */
  name: string
  /** Subcommands recognised by the program's specification: `['compose', 'logs']`. */
  subcommands: ShellWord[]
  args: ShellWord[]
  /** Wrappers taken off, outermost first: `['sudo', 'env']`. */
  wrappers: string[]
  context: ExecutionContext
  risk: Risk
  /** Whether Runpress has a specification of this program (or knows it as a shell builtin or function of the block). */
  known: boolean
  /** In order. Empty where the specification does not claim to be complete. */
  unknown: UnknownArgument[]
  missing: MissingArgument | null
}

/**
 * How a placeholder's place is read, outermost layer first: `bash -c "echo '<x>'"` is `double single`. Layers are
 *
 * - `bare`, `double`, `single`, `ansi` (`$'…'`): unquoted, or in quotes,
 * - `heredoc`, `literal`: in a here-document that expands, in one whose delimiter is quoted,
 * - `closed`: another language, or a place of which nothing is sure. Only plain characters can stand there.
 *
 * Behind them may follow what holds of the innermost:
 *
 * - `inside`: in the midst of a word, so that a `-` at its beginning makes no option and a `~` names no home,
 * - `data`: at the beginning of a word that is no program's argument (`X=<x>`, `> <x>`): a `-` makes no option,
 * - `quote`: quoted even where its characters do not need it: `echo <x>>file` must not become `2>file`,
 * - `string`: within quotes of the other language, where blanks and punctuation are text,
 * - `number`: nothing but digits,
 * - `no:CHARACTERS`: none of these,
 * - `end:WORD`: may not become a line of its own that ends the here-document.
 */
export type Quoting =
  | 'bare' | 'double' | 'single' | 'ansi' | 'heredoc' | 'literal' | 'closed'
  | 'inside' | 'data' | 'quote' | 'string' | 'number' | `no:${string}` | `end:${string}`

/** A value the reader must fill in. */
export interface ShellPlaceholder extends Span {
  /** The name without its brackets: `PID`, `previous-good-commit`. */
  name: string
  /** As written: `<PID>`, `$NAMESPACE`. */
  text: string
  form: 'angle' | 'variable'
  quoting: Quoting[]
}

/** A comment that belongs to a command. */
export interface ShellComment extends Span {
  /** Without `#` and surrounding space. */
  text: string
  /** `before` names what the next command does; `after` says what to expect or to do otherwise. */
  place: 'before' | 'same-line' | 'after'
}

/** Characters that stand in place of those their author meant: `–` for `--`, a Cyrillic letter for a Latin one. */
export interface Lookalike extends Span {
  kind: 'dash' | 'quote' | 'blank' | 'letters' | 'sign'
  /** The ASCII for it, where it is certain. */
  plain?: string
}

/** One thing to paste: a whole statement with its continuations and heredocs, without prompt, comment lines or output. */
export interface ShellCommand extends Span {
  /** What the reader pastes; the lines joined with `\n`, no prompt, no final newline. */
  text: string
  /** One span a line of `text`, so that `lines.map(slice).join('\n') === text`. */
  lines: Span[]
  comments: ShellComment[]
  invocations: Invocation[]
  references: ShellReference[]
  placeholders: ShellPlaceholder[]
  lookalikes: Lookalike[]
  risk: Risk
  /** The directory in force where the command starts (`cd` earlier in the block); `null` where the `cd` leads nowhere known. */
  directory?: string | null
}

/** A place where the text is not valid shell (`syntax`), or where a command is not continued on the next line (`continuation`). */
export interface ShellSyntaxError extends Span {
  kind: 'syntax' | 'continuation'
  /** What is wrong and what to do, a sentence. */
  message: string
  /** What to write in place of the span, where that is certain. */
  suggestion?: string
}

/** A command that a comment proposes: `# If not: sudo systemctl start docker`. Checked by the linter, not offered for copying. */
export interface ProposedCommand extends Span {
  text: string
  invocations: Invocation[]
  references: ShellReference[]
  lookalikes: Lookalike[]
  /** The directory in force where it is proposed, as for a command. */
  directory?: string | null
}

/** A code block read as shell. */
export interface ShellBlock {
  /** Whether the block holds commands at all; `false` for configuration, output, PromQL, prose. */
  shell: boolean
  commands: ShellCommand[]
  proposed: ProposedCommand[]
  /** Variables that its commands set: elsewhere on the page their expansions are no fields. */
  assigned: string[]
  /** Lines recognised as output of the commands above them. */
  output: Span[]
  /** Prompts, e.g. `$ ` or `root@host:~# `. */
  prompts: Span[]
  /** The directory in force behind the last command, as for a command. */
  directory?: string | null
  errors: ShellSyntaxError[]
}
