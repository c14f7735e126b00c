/** The port numbers on a page: what programs take for one, `host:port`, “port 8001”, and what is searched for in lists of ports. */
import type { Inventory } from '../inventory/types.ts'
import { contains, partOf } from '../model/ranges.ts'
import type { Invocation, Page, Range, Word } from '../model/types.ts'
import { commandsOf, referencesOf } from './commands.ts'
import type { PlacedReference } from './commands.ts'
import { findMentions, rangeIn } from './mentions.ts'
import type { Mention } from './mentions.ts'

interface PortMention {
  number: string
  range: Range
  /** Whose port it is; `null` where nothing says so. */
  host: string | null
  /** A command's, so that it counts; what prose says of ports may be about anything. */
  certain: boolean
  /** The near end of a tunnel, which its user may choose. */
  opens: boolean
}

const HOST_AND_PORT = /(?<![\w.:/-]|:\/\/[^\s/]{1,40}@)(?:[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?|\[[\da-fA-F:]{2,40}\])?:\d{1,5}(?![\w:-]|\.\d)|(?<=:\/\/)(?:[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?|\[[\da-fA-F:]{2,40}\]):\d{1,5}(?![\w:-]|\.\d)/g
const PORT_WORD = /\bports?(?: number| is| was)?[ :=]{1,2}\(?\d{1,5}(?:(?:\/(?:tcp|udp))?(?:, | and | or |, and |\/)\d{1,5})*(?![\w.]*\w)|(?<![\w.:/-])\d{1,5}(?=\/(?:tcp|udp)\b| ports?\b)/gi
const WHOLE = /^:?\d{1,5}$/
const LISTS_PORTS = new Set(['ss', 'netstat', 'lsof', 'ufw', 'iptables', 'nft', 'firewall-cmd'])
const SEARCHES = new Set(['grep', 'egrep', 'rg', 'zgrep'])
/** What `ssh -L`, `kubectl port-forward` and `docker run -p` have before the colon. */
const FORWARD = /^(?:-[LR])?(?:[\w.*-]+:)?(\d{1,5}):(?:[\w.-]+:)?\d{1,5}(?:\/(?:tcp|udp))?$/

export function portsOn(page: Page, inventory: Inventory): PortMention[] {
  return [...typedPorts(page, inventory), ...searchedPorts(page), ...writtenPorts(page)]
}

function typedPorts(page: Page, inventory: Inventory): PortMention[] {
  const ports = referencesOf(page, inventory, 'port')
  if (ports.length === 0) return []
  const hosts = Map.groupBy(referencesOf(page, inventory, 'host'), ({ range }) => range.start.line)
  return ports.flatMap((port) => {
    // Inside a container other ports are open.
    if (port.invocation?.context.container !== undefined) return []
    const opens = port.invocation !== null && isNearEnd(port, port.invocation)
    return [{ number: port.value, range: port.range, host: opens ? null : hostOf(port, hosts.get(port.range.start.line) ?? []), certain: true, opens }]
  })
}

/** The host right before the port, else the one that the same program is given. */
function hostOf({ range, program }: PlacedReference, onLine: readonly PlacedReference[]): string | null {
  const before = onLine.findLast((host) => host.range.end.offset <= range.start.offset && host.range.end.offset >= range.start.offset - 2)
  return (before ?? onLine.find((host) => host.program === program))?.value ?? null
}

function isNearEnd({ range }: PlacedReference, { args }: Invocation): boolean {
  const word = args.find((arg) => contains(arg.range, range))
  const near = FORWARD.exec(word?.value ?? '')?.[1]
  return word !== undefined && near !== undefined && range.start.offset - word.range.start.offset <= word.text.indexOf(near)
}

/** Numbers that `grep` looks for in a list of ports: `ss -tlnp | grep 8001`. */
function searchedPorts(page: Page): PortMention[] {
  return commandsOf(page).flatMap(({ invocations }) => invocations.flatMap((invocation, index) => {
    const before = invocations[index - 1]
    if (!before || !SEARCHES.has(invocation.name) || !listsPorts(before)) return []
    return invocation.args.flatMap((word, at) => (/^-[ABCm]$/.test(invocation.args[at - 1]?.value ?? '') || word.value.startsWith('-') ? [] : numbersIn(word)))
  }))
}

function listsPorts({ name, subcommands }: Invocation): boolean {
  return LISTS_PORTS.has(name) || (name === 'docker' && /^(?:ps|port)$/.test(subcommands.at(-1)?.value ?? ''))
}

function numbersIn({ text, range }: Word): PortMention[] {
  return [...text.matchAll(/(?<![\w.])\d{1,5}(?![\w.]*\w)/g)].map(({ 0: number, index }) =>
    ({ number, range: partOf(range, index, number.length), host: null, certain: true, opens: false }))
}

/** Ports in running text, inline code, comments and links. */
function writtenPorts(page: Page): PortMention[] {
  const found: PortMention[] = []
  for (const mention of findMentions(page, HOST_AND_PORT)) {
    if (mention.place === 'command' || mention.place === 'listing') continue
    const colon = mention.text.lastIndexOf(':')
    // `:8001` alone, or a time such as 10:30.
    if (colon === 0 ? mention.place !== 'inline-code' : /^\d+$/.test(mention.text.slice(0, colon))) continue
    found.push({ ...portIn(mention, colon + 1, mention.text.length), host: mention.text.slice(0, colon).replace(/^\[|\]$/g, '') || null, certain: colon > 0, opens: false })
  }
  for (const mention of findMentions(page, PORT_WORD)) {
    if (mention.place === 'command' || mention.place === 'listing' || mention.place === 'link') continue
    for (const { 0: number, index } of mention.text.matchAll(/\d+/g)) {
      found.push({ ...portIn(mention, index, index + number.length), host: null, certain: false, opens: false })
    }
  }
  const prose = new Map(page.prose.map(({ text, range }) => [range.end.offset, text]))
  for (const { text, range, textRange } of page.inlineCode) {
    if (!WHOLE.test(text) || !/\bports?(?: number)?[ :]*$/i.test(prose.get(range.start.offset)?.slice(-24) ?? '')) continue
    found.push({ ...portIn({ text, range: textRange }, text.startsWith(':') ? 1 : 0, text.length), host: null, certain: false, opens: false })
  }
  return found
}

function portIn({ text, range }: Pick<Mention, 'text' | 'range'>, from: number, to: number): { number: string; range: Range } {
  return { number: text.slice(from, to), range: rangeIn({ text, range, place: 'prose' }, from, to) }
}
