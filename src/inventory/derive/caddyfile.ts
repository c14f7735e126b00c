import { posix } from 'node:path'
import { isIP } from 'node:net'
import { LineIndex } from '../../model/ranges.ts'
import { isNameInDns } from '../dns-name.ts'
import type { Domain, Fact, InventoryProblem, Port } from '../types.ts'
import { caddyTokens, type CaddyToken } from './caddy-tokens.ts'
import { noFacts, type Derived, type FactFile, type NamedFiles, type SourceFacts } from './facts.ts'

const depthLimit = 10
const fileLimit = 200
const directiveThatProxies = /^(?:reverse_proxy|forward_auth|php_fastcgi)$/
const here = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)?$/

/**
 * Reads the sites of Caddyfiles: the domains they are served under, the ports that Caddy listens on, and the ports of
 * the same host that requests are passed on to. Files that they import are read from `files`; patterns are not followed.
 */
export function deriveCaddyfile(caddyfiles: readonly FactFile[], files: NamedFiles): Derived {
  const reader = new CaddyReader(caddyfiles, files)
  for (const file of caddyfiles) reader.read(file, 0)
  return { facts: reader.facts, problems: reader.problems }
}

type FactAt = (name: string, place: { start: number; end: number }) => Fact

class CaddyReader {
  readonly facts: SourceFacts = noFacts()
  readonly problems: InventoryProblem[] = []
  private readonly given: readonly FactFile[]
  private readonly files: NamedFiles
  private readonly domains = new Map<string, Domain>()
  private readonly ports = new Set<number>()
  private filesRead = 0

  constructor(given: readonly FactFile[], files: NamedFiles) {
    this.given = given
    this.files = files
  }

  read(file: FactFile, depth: number): void {
    if (++this.filesRead > fileLimit) return
    const lines = new LineIndex(file.text)
    const fact: FactAt = (name, { start, end }) => ({ name, path: file.path, range: lines.range(start, end) })
    const tokens = caddyTokens(file.text)
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at] as CaddyToken
      if (token.text === 'import' && !token.quoted && token.first) {
        this.import(file, tokens[at + 1], depth, fact)
        at = nextLine(tokens, at)
        continue
      }
      // Addresses go on over lines that end in a comma.
      let open = at
      const goesOn = (index: number): boolean => index === at || !tokens[index]?.first || tokens[index - 1]?.text.endsWith(',') === true
      while (open < tokens.length && !isBrace(tokens[open], '{') && goesOn(open)) open++
      const head = tokens.slice(at, open)
      const braced = isBrace(tokens[open], '{')
      const end = braced ? blockEnd(tokens, open) : tokens.length
      // A block without a head holds options, `(name)` a snippet, `&(name)` a route.
      if (head.length > 0 && !/^&?\(/.test(head[0]?.text ?? '')) for (const address of head) this.address(address, fact)
      if (head.length > 0) this.proxies(file, tokens.slice(open + (braced ? 1 : 0), end), depth, fact)
      at = braced ? end + 1 : end
    }
  }

  /** The domain and the ports of a site; several addresses may stand in one word: `a.example,b.example`. */
  private address(token: CaddyToken, fact: FactAt): void {
    if (token.open) return
    // Where a variable was filled in, its place is all that can be told.
    const isExact = token.end - token.start === token.text.length
    let from = 0
    for (const written of token.text.split(',')) {
      const start = token.start + from
      from += written.length + 1
      const [, scheme = '', name = '', port] = /^(?:(https?):\/\/)?(\[[\da-f:.]*\]|[\w.*-]*)(?::(\d+))?(?:\/.*)?$/i.exec(written) ?? []
      if (name === '' && port === undefined) continue
      const ports = port !== undefined ? [Number(port)] : scheme === 'http' ? [80] : [443, 80]
      for (const number of ports) this.port(number, fact('', isExact ? { start, end: start + written.length } : token))
      const domain = name.replace(/^\*\./, '')
      if (isIP(domain) !== 0 || !isNameInDns(domain)) continue
      const known = this.domains.get(domain.toLowerCase())
      if (known) {
        known.wildcard ||= name !== domain
        continue
      }
      const at = start + written.indexOf(domain)
      const place = fact(domain.toLowerCase(), isExact ? { start: at, end: at + domain.length } : token)
      const found = { ...place, host: '', external: false, wildcard: name !== domain }
      this.domains.set(found.name, found)
      this.facts.domains.push(found)
    }
  }

  /** What the directives of a block pass requests on to, and what they import. */
  private proxies(file: FactFile, tokens: readonly CaddyToken[], depth: number, fact: FactAt): void {
    let proxying = false
    for (const [at, token] of tokens.entries()) {
      if (token.first) {
        proxying = !token.quoted && (directiveThatProxies.test(token.text) || token.text === 'to')
        if (token.text === 'import' && !token.quoted) this.import(file, tokens[at + 1], depth, fact)
        continue
      }
      if (!proxying || token.quoted || token.open) continue
      const [, name, port = ''] = /^(?:(?:https?|h2c):\/\/)?(\[[^\]]*\]|[^:/\s]*):(\d{1,5})$/.exec(token.text) ?? []
      if (name !== undefined && here.test(name)) this.port(Number(port), fact('', token))
    }
  }

  private import(file: FactFile, token: CaddyToken | undefined, depth: number, fact: FactAt): void {
    // A bare word may be a snippet's name; who cannot tell looks for a file and goes without.
    if (!token || token.open || token.first || depth >= depthLimit || token.text.includes('{')) return
    if (/[*?[]/.test(token.text)) return this.pattern(file, token, fact)
    const path = posix.isAbsolute(token.text) ? token.text : posix.join(posix.dirname(file.path), token.text)
    const text = this.files.get(path)
    if (text != null) this.read({ path, text }, depth + 1)
    else if (text === null && /[./]/.test(token.text) && !posix.isAbsolute(token.text)) {
      const { path: where, range } = fact('', token)
      const message = `There is no file ${token.text} to import, so its sites are not known.`
      this.problems.push({ message, severity: 'warning', path: where, range })
    }
  }

  /** Files that a pattern imports are read where the inventory names them, too. */
  private pattern(file: FactFile, token: CaddyToken, fact: FactAt): void {
    // An absolute path is one on the server, so that any other file may be meant by it.
    const isAbsolute = posix.isAbsolute(token.text)
    const folder = posix.join(posix.dirname(file.path), posix.dirname(token.text), '/').replace(/[*?[][^]*$/, '')
    if (this.given.some(({ path }) => path !== file.path && (isAbsolute || path.startsWith(folder)))) return
    const { path, range } = fact('', token)
    const message = `Patterns are not followed, so the sites of ${token.text} are not known. Name these files in “from”, too.`
    this.problems.push({ message, severity: 'warning', path, range })
  }

  private port(number: number, { path, range }: Fact): void {
    if (number < 1 || number > 65_535 || this.ports.has(number)) return
    this.ports.add(number)
    const port: Port = { name: String(number), path, range, number, last: number, service: '', host: '' }
    this.facts.ports.push(port)
  }
}

function isBrace(token: CaddyToken | undefined, brace: '{' | '}'): boolean {
  return token !== undefined && !token.quoted && token.text === brace
}

function nextLine(tokens: readonly CaddyToken[], from: number): number {
  let at = from + 1
  while (at < tokens.length && !tokens[at]?.first) at++
  return at
}

/** The closing brace of the block that opens here, or the end of the file. */
function blockEnd(tokens: readonly CaddyToken[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (isBrace(tokens[at], '{')) depth++
    else if (isBrace(tokens[at], '}') && --depth === 0) return at
  }
  return tokens.length
}
