/** Variables a block sets, and those it expects from its reader. */
import { children, MAX_DEPTH } from './parser.ts'
import type { Parsed, SyntaxNode } from './parser.ts'

/** Set by the system or the shell, never by the reader. */
const ENVIRONMENT: ReadonlySet<string> = new Set(`
  BASH BASHPID BASH_ENV BASH_SOURCE BASH_VERSION CDPATH COLUMNS DBUS_SESSION_BUS_ADDRESS DIRSTACK DISPLAY EDITOR
  EPOCHSECONDS EUID FUNCNAME GROUPS HISTFILE HISTSIZE HOME HOSTNAME HOSTTYPE IFS KUBECONFIG LANG LC_ALL LC_CTYPE
  LINENO LINES LOGNAME LS_COLORS MACHTYPE MAIL MANPATH OLDPWD OPTARG OPTIND OSTYPE PAGER PATH PIPESTATUS PPID PS1 PS2
  PS4 PWD PYTHONPATH RANDOM REPLY SECONDS SHELL SHELLOPTS SHLVL SSH_AGENT_PID SSH_AUTH_SOCK SSH_CLIENT SSH_CONNECTION
  SSH_TTY SUDO_USER TERM TMPDIR TZ UID USER VISUAL XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR GOPATH
  GOROOT GOBIN JAVA_HOME`.trim().split(/\s+/))

const NAME = /^[A-Za-z_]\w*$/

export interface Expansion {
  name: string
  start: number
  end: number
}

export interface Variables {
  assigned: Set<string>
  /** `$NAME` and `${NAME}` without an operation, in order. */
  expansions: Expansion[]
  /** Whether a file is sourced, which may set anything. */
  sources: boolean
  /** Functions and aliases. */
  defined: Set<string>
}

const ASSIGNING: ReadonlySet<string> =
  new Set('read export declare local typeset readonly mapfile readarray getopts printf let unset'.split(' '))

/** Reads the variables of parsed shell text, of which there are none where it could not be parsed; offsets are into it. */
export function readVariables(parsed: Parsed | null): Variables {
  const found: Variables = { assigned: new Set(), expansions: [], sources: false, defined: new Set() }
  if (parsed) visit(parsed.root, found, 0)
  return found
}

function visit(node: SyntaxNode, found: Variables, depth: number): void {
  if (depth > MAX_DEPTH || node.type === 'Script' && node.source !== undefined) return
  switch (node.type) {
    case 'Assignment':
      found.assigned.add(node.name)
      break
    case 'For': case 'Select':
      found.assigned.add(node.name.value)
      break
    case 'Function':
      found.defined.add(node.name.value)
      break
    case 'Command': {
      const name = node.name?.value ?? ''
      if (name === 'source' || name === '.') found.sources = true
      if (name === 'eval') found.sources = true
      if (name !== 'alias' && !ASSIGNING.has(name)) break
      for (const word of node.args) {
        const set = (word.type === 'Word' ? word.value : word.name).split('=', 1)[0] ?? ''
        if (name === 'alias') found.defined.add(set)
        else if (NAME.test(set)) found.assigned.add(set)
      }
      break
    }
    case 'SimpleExpansion': {
      const name = node.text.slice(1)
      if (NAME.test(name)) found.expansions.push({ name, start: node.pos, end: node.end })
      break
    }
    case 'ParameterExpansion':
      if (node.operation?.type === 'Default') {
        if (node.operation.operator.includes('=')) found.assigned.add(node.parameter)
      } else if (!node.operation && !node.prefix && !node.index && NAME.test(node.parameter)) {
        found.expansions.push({ name: node.parameter, start: node.pos, end: node.end })
      }
      break
    default:
  }
  for (const child of children(node)) visit(child, found, depth + 1)
}

/** Whether a variable is one the reader must set: not the system's. */
export function isReadersVariable(name: string): boolean {
  return !ENVIRONMENT.has(name) && !name.startsWith('BASH_')
}
