/** Names in arguments that an inventory can confirm. What is not literal, or holds a placeholder, names nothing. */
import type { TypedArgument } from './arguments.ts'
import { hasMask } from './placeholders.ts'
import type { ReferenceKind, ShellReference, ShellWord } from './types.ts'

/** A piece of an argument's value: kind and offsets into it. */
interface Piece {
  kind: ReferenceKind
  from: number
  to: number
}

const HOST = String.raw`(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9_](?:[\w.-]{0,252}[A-Za-z0-9])?)`
/** A part that is filled in later, beside one that is not. */
const OPEN = String.raw`(?:<[^<>]{1,80}>|\$\{?\w{1,60}\}?)`
const WHOLE_HOST = new RegExp(`^(?:${HOST}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})\\.?$`)
const ADDRESS = new RegExp(`^(${HOST})(?::(\\d{1,5}))?$`)
const URL = new RegExp(
  `^([A-Za-z][A-Za-z0-9+.-]{0,20}:\\/\\/)(?:([^/@\\s]{0,200})@)?(${HOST})?(?::(\\d{1,5}))?(?=[/?#]|$)`, 'd')
const NO_SCHEME = new RegExp(`^(?:([\\w.-]{1,60})(?::[^/@\\s]{0,100})?@)?(${HOST})(?::(\\d{1,5}))?(?=[/?#]|$)`, 'd')
const LOGIN = new RegExp(`^(?:ssh://)?(?:(?:([\\w.-]{1,60})|${OPEN})@)?(${HOST}|[0-9A-Fa-f:]{3,40})(?::(\\d{1,5}))?/?$`, 'd')
const REMOTE = new RegExp(`^(?:(?:([\\w.-]{1,60})|${OPEN})@)?(${HOST}):(?!//)(.*)$`, 'd')
const DNS_TYPES: ReadonlySet<string> = new Set(
  'A AAAA ANY AXFR CAA CNAME DNSKEY DS HINFO HTTPS IN MX NAPTR NS PTR SOA SPF SRV SVCB TLSA TXT'.split(' '))
const NAME = /^[A-Za-z0-9_][\w.@:\\-]{0,200}$/
const DATABASES = /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?):\/\//

/** Schemes whose authority is no machine: buckets, images. */
const NOT_HOSTS = /^(?:s3|gs|oci|docker|containers-storage|file|git\+file|az|abfs|wasbs|swift|r2|b2):\/\//

/** The references of a typed argument. */
export function referencesOf(argument: TypedArgument, program: string, source: string): ShellReference[] {
  const references: ShellReference[] = []
  for (const piece of piecesOf(argument.kind, argument.value)) {
    const from = argument.from + piece.from
    const reference = locate(argument.word, from, argument.from + piece.to, piece.kind, program, source)
    if (reference) references.push(reference)
  }
  return references
}

/** URLs among arguments that no specification types. */
export function looseReferences(word: ShellWord, program: string, source: string): ShellReference[] {
  const start = /(?:^|=)(?=[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)/.exec(word.value)
  if (!start) return []
  const from = start.index + start[0].length
  const references: ShellReference[] = []
  for (const piece of urlPieces(word.value.slice(from))) {
    const reference = locate(word, from + piece.from, from + piece.to, piece.kind, program, source)
    if (reference) references.push(reference)
  }
  return references
}

/** Finds a piece of a word's value in the source; quotes and escapes may stand between them. */
function locate(
  word: ShellWord, from: number, to: number, kind: ReferenceKind, program: string, source: string,
): ShellReference | null {
  const value = word.value.slice(from, to)
  const literal = kind === 'url' ? value.replace(/[?{}*]/g, '') : value
  if (value === '' || /[$`*?{}<>\n]/.test(literal) || hasMask(value)) return null
  const at = word.text.startsWith(word.value) ? from : word.text.indexOf(value, from)
  if (at < 0) return null
  const start = word.start + at
  if (source.slice(start, start + value.length) !== value) return null
  const clean = kind === 'host' ? value.replace(/^\[|\]$/g, '').replace(/\.$/, '') : value
  const offset = clean === value ? 0 : value.indexOf(clean)
  return { kind, value: clean, program, start: start + offset, end: start + offset + clean.length }
}

function piecesOf(kind: TypedArgument['kind'], value: string): Piece[] {
  const whole = (as: ReferenceKind): Piece[] => [{ kind: as, from: 0, to: value.length }]
  switch (kind) {
    case 'value': case 'sql': case 'shell': case 'module': case 'code': case 'method':
      return []
    case 'host':
      return WHOLE_HOST.test(value) && !/^\d+$/.test(value) ? whole('host') : URL.test(value) ? urlPieces(value) : []
    case 'address': {
      if (value.includes('://')) return urlPieces(value)
      const match = ADDRESS.exec(value)
      if (/^:\d+$/.test(value)) return [{ kind: 'port', from: 1, to: value.length }]
      if (!match?.[1] || /^\d+$/.test(value)) return []
      return hostAndPort(0, match[1], match[2])
    }
    case 'port':
      return /^\d{1,5}$/.test(value) ? whole('port') : []
    case 'published': {
      const match = /^(?:[\d.]{7,15}:)?(\d{1,5})(?::\d{1,5})?(?:\/(?:tcp|udp))?$/.exec(value)
      const at = match?.[1] ? value.indexOf(match[1], value.includes('.') ? value.indexOf(':') : 0) : -1
      return match?.[1] ? [{ kind: 'port', from: at, to: at + match[1].length }] : []
    }
    case 'port-filter': {
      const match = /(?:^|:|\bport (?:= ?:?)?)(\d{1,5})(?=$|\/)/.exec(value)
      if (!match?.[1]) return []
      const end = match.index + match[0].length
      return [{ kind: 'port', from: end - match[1].length, to: end }]
    }
    case 'url': case 'location':
      if (value.includes('://')) return urlPieces(value)
      return pieces(NO_SCHEME.exec(value), [[1, 'user'], [2, 'host'], [3, 'port']])
        .filter(piece => piece.kind !== 'host' || looksLikeHost(value.slice(piece.from, piece.to)))
    case 'login':
      return pieces(LOGIN.exec(value), [[1, 'user'], [2, 'host'], [3, 'port']])
    case 'remote': {
      if (value.includes('://')) return urlPieces(value)
      if (/^[./~]|^[A-Za-z]:\\/.test(value)) return fileLike(value) ? whole('file') : []
      return pieces(REMOTE.exec(value), [[1, 'user'], [2, 'host']])
    }
    case 'forward': {
      const match = /^(?:([\w.*-]{1,100}):)?(\d{1,5}):([\w.-]{1,200}):(\d{1,5})$/d.exec(value)
      return match ? pieces(match, [[2, 'port'], [3, 'host'], [4, 'port']]) : []
    }
    case 'dns':
      if (value.startsWith('@')) return [{ kind: 'host', from: 1, to: value.length }]
      return value.startsWith('+') || DNS_TYPES.has(value.toUpperCase()) || !WHOLE_HOST.test(value) ? [] : whole('host')
    case 'connection':
      return value.includes('://') ? urlPieces(value) : NAME.test(value) && !value.includes('=') ? whole('database') : []
    case 'file': case 'directory': case 'script':
      return fileLike(value) ? whole(kind) : []
    case 'unit':
      return NAME.test(value) ? whole('unit') : []
    default:
      return NAME.test(value) ? whole(kind) : []
  }
}

function urlPieces(value: string): Piece[] {
  const match = URL.exec(value)
  if (!match || NOT_HOSTS.test(value)) return []
  const result: Piece[] = [{ kind: 'url', from: 0, to: value.length }]
  const database = DATABASES.test(value)
  const login = match.indices?.[2]
  if (login && match[2] && !value.startsWith('http')) {
    const colon = match[2].indexOf(':')
    const to = colon < 0 ? login[1] : login[0] + colon
    if (to > login[0]) result.push({ kind: database ? 'database-user' : 'user', from: login[0], to })
  }
  result.push(...pieces(match, [[3, 'host'], [4, 'port']]))
  if (database && match[0].length < value.length) {
    const path = /^\/([\w-]{1,63})(?=$|\?)/.exec(value.slice(match[0].length))
    if (path?.[1] && !/^\d+$/.test(path[1])) {
      result.push({ kind: 'database', from: match[0].length + 1, to: match[0].length + 1 + path[1].length })
    }
  }
  return result
}

function hostAndPort(from: number, host: string, port: string | undefined): Piece[] {
  const result: Piece[] = [{ kind: 'host', from, to: from + host.length }]
  if (port) result.push({ kind: 'port', from: from + host.length + 1, to: from + host.length + 1 + port.length })
  return result
}

function pieces(match: RegExpExecArray | null, groups: Array<[number, ReferenceKind]>): Piece[] {
  const result: Piece[] = []
  for (const [group, kind] of groups) {
    const range = match?.indices?.[group]
    if (range) result.push({ kind, from: range[0], to: range[1] })
  }
  return result
}

/** Without a scheme only what has a dot, a port or is this machine passes for a host. */
function looksLikeHost(host: string): boolean {
  return host === 'localhost' || host.startsWith('[') || /^[\w-]+(?:\.[\w-]+)+$/.test(host)
}

function fileLike(value: string): boolean {
  return value !== '-' && value.length < 400 && /^[\w./~@%+,:=-]+$/.test(value)
}
