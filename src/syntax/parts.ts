/**
 * Long texts, parsed part by part. micromark keeps hundreds of bytes for each character until the text ends, and copies
 * what it has for the whole text wherever a list ends with a line of text: the longer a text, the dearer each line.
 *
 * Parts begin behind blank lines: at headings, words, quotes, and whatever else cannot belong to a list. Such a line reads
 * the same with or without what precedes it, unless a fence, HTML, a directive or a block between marks is still open:
 * the part then goes on to a later one. What is defined in other parts (links, footnotes) counts only in brackets: parts
 * that have such are parsed once more.
 */
import type { Root, RootContent } from 'mdast'
import type { Construct, Extension, ParseContext } from 'micromark-util-types'
import type { Node } from 'unist'
import type { MarkedBlock } from './blocks/from-markdown.ts'
import { endsInMarkdownElement } from './markdown-in-html/syntax.ts'
import { linesBefore, withLinesBefore } from './limits.ts'
import { whileReporting } from './progress.ts'
import { shift } from './shift.ts'
import { visit } from './visit.ts'

/** A parser of a text with front matter, and one of what follows such a text. */
export interface Parsers {
  first(text: string): Root
  later(text: string): Root
}

/** Characters that a part has at least. Shorter ones are no faster to parse. */
export const usualPartSize = 32_000

const partStart = /\n\r?\n(?=#{1,6}[ \t]|[\p{L}>|`<!?[])/gu

/**
 * Gives the tree that `parsers.first` would give for the whole text.
 *
 * @param partSize - Characters that a part has at least.
 * @param parsersWith - Makes parsers that know one more extension.
 */
export function parseInParts(
  text: string, partSize: number, hasFrontMatter: boolean, parsersWith: (extension: Extension) => Parsers
): Root {
  const reader = new PartReader(text, hasFrontMatter, parsersWith)
  const parts: Part[] = []
  let start = 0
  let size = partSize
  for (const { 0: blank, index } of text.matchAll(partStart)) {
    const end = index + blank.length
    if (end - start < size) continue
    const part = reader.read(start, end)
    if (part.open) {
      // Twice as long the next time: what is never closed is read a few times over, not once for each place.
      size = (end - start) * 2
      continue
    }
    parts.push(part)
    start = end
    size = partSize
  }
  parts.push(reader.read(start, text.length))
  if (parts.some(({ tree }) => definesLate(tree))) return parsersWith({}).first(text)
  return joined(withForeignLabels(parts, reader))
}

interface Part {
  start: number
  end: number
  tree: Root
  /** Whether what follows might not begin a part of its own. */
  open: boolean
  labels: Labels
}

/** What a text defines, as micromark keeps it. */
interface Labels {
  links: string[]
  footnotes: string[]
}

class PartReader {
  readonly text: string
  private readonly hasFrontMatter: boolean
  private readonly parsers: Parsers
  private context: ParseContext | undefined
  private known: Labels | undefined

  constructor(text: string, hasFrontMatter: boolean, parsersWith: (extension: Extension) => Parsers) {
    this.text = text
    this.hasFrontMatter = hasFrontMatter
    const reader = this
    // No container, but asked about a text's first line before anything is read.
    const meet: Construct = {
      name: 'partContext',
      tokenize(_effects, _ok, nok) {
        if (reader.context !== this.parser) reader.begin(this.parser)
        return nok
      }
    }
    this.parsers = parsersWith({ document: { null: meet } })
  }

  /** @param known - What other parts define. */
  read(start: number, end: number, known?: Labels): Part {
    this.context = undefined
    this.known = known
    const text = this.text.slice(start, end)
    let before: number | undefined
    const lineInAll = (line: number): number => line + (before ??= linesBefore(this.text, start))
    const parse = (): Root => start === 0 ? this.parsers.first(text) : this.parsers.later(text)
    const tree = withLinesBefore(this.text, start, () => whileReporting(lineInAll, parse))
    const { defined: links = [], gfmFootnotes: footnotes = [] } = this.context ?? ({} as Partial<ParseContext>)
    const cut = start === 0 && this.hasFrontMatter && tree.children[0]?.type !== 'yaml'
    return { start, end, tree, open: cut || this.endsOpen(tree, text), labels: { links, footnotes } }
  }

  private begin(context: ParseContext): void {
    this.context = context
    if (!this.known) return
    context.defined.push(...this.known.links)
    context.gfmFootnotes = [...this.known.footnotes]
  }

  private endsOpen(tree: Root, text: string): boolean {
    const end = tree.position!.end
    if (end.column !== 1 || end.offset !== text.length) return true
    if (this.context && endsInMarkdownElement(this.context)) return true
    const last = tree.children.at(-1)
    return last !== undefined && mayBeOpen(last, text)
  }
}

/** How HTML begins that does not end with a blank line, and how it ends. */
const longHtml: ReadonlyArray<[start: RegExp, end: RegExp]> = [
  [/^ *<(?:script|pre|style|textarea)(?![^\s>])/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ *<!--/, /^ *<!--[^]*?-->/],
  [/^ *<\?/, /\?>/],
  [/^ *<!\[CDATA\[/, /\]\]>/],
  [/^ *<![a-z]/i, />/]
]

/** Whether a block may go on behind blank lines, with lines that are not indented. */
function mayBeOpen(node: RootContent, text: string): boolean {
  if ((node as Node).type === 'markedBlock') return !(node as Node as MarkedBlock).closed
  switch (node.type) {
    case 'code':
      return node.data?.fence?.closed === false
    case 'html':
      return longHtml.some(([start, end]) => start.test(node.value) && !end.test(node.value))
    case 'containerDirective': {
      const lines = text.slice(node.position!.start.offset, node.position!.end.offset).trimEnd().split(/\r\n|\r|\n/)
      const [opener, closer] = [lines[0], lines.at(-1)].map(line => /^ {0,3}(:{3,})/.exec(line!)?.[1]!.length ?? 0)
      return lines.length < 2 || closer! < opener! || !/^ {0,3}:+[ \t]*$/.test(lines.at(-1)!)
    }
    default:
      return false
  }
}

/** Directives are read when the text before them has been: what they define counts behind them, which parts cannot tell. */
function definesLate(tree: Root): boolean {
  let found = false
  visit(tree, 'containerDirective', directive => {
    visit(directive, node => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') found = true
    })
    return false
  })
  return found
}

/** The parts, those that may refer to what another part defines parsed once more. */
function withForeignLabels(parts: Part[], reader: PartReader): Part[] {
  const all: Labels = {
    links: [...new Set(parts.flatMap(({ labels }) => labels.links))],
    footnotes: [...new Set(parts.flatMap(({ labels }) => labels.footnotes))]
  }
  const defining = new Map<string, Set<Part>>()
  for (const part of parts) {
    for (const label of [...part.labels.links, ...part.labels.footnotes]) {
      const key = labelKey(label)
      defining.set(key, (defining.get(key) ?? new Set()).add(part))
    }
  }
  if (parts.length === 1 || defining.size === 0) return parts
  return parts.map(part => {
    const mentions = bracketed(reader.text.slice(part.start, part.end)).some(label => {
      const definedIn = defining.get(labelKey(label))
      return definedIn !== undefined && (definedIn.size > 1 || !definedIn.has(part))
    })
    return mentions ? reader.read(part.start, part.end, all) : part
  })
}

/** What stands in brackets that hold no others, as labels do. */
function bracketed(text: string): string[] {
  return [...text.matchAll(/\[((?:\\[^]|[^[\]\\])*)\]/g)].map(([, label]) => label!)
}

/** The same for all labels that are the same to micromark, whatever marks of containers are between their lines. */
function labelKey(label: string): string {
  return label.toLowerCase().toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function joined(parts: Part[]): Root {
  let line = 1
  let tree: Root | undefined
  for (const part of parts) {
    shift(part.tree, line - 1, part.start)
    line = part.tree.position!.end.line
    if (tree) {
      for (const child of part.tree.children) tree.children.push(child)
      tree.position!.end = part.tree.position!.end
    } else {
      tree = part.tree
    }
  }
  return tree!
}
