import type { Html, Nodes, Parents, Root } from 'mdast'
import { HtmlSource } from './html-source.ts'
import { LineIndex, rangeOf } from './ranges.ts'
import type { Range, Suppression, SuppressionScope } from './types.ts'
import { yamlComments } from './yaml-comments.ts'

const scopes: ReadonlyMap<string, SuppressionScope> = new Map([
  ['disable-next-line', 'next-line'],
  ['disable-next-block', 'next-block'],
  ['disable-file', 'file'],
])

/** The words that may follow `runpress-` in a comment. */
export const suppressionWords: readonly string[] = [...scopes.keys()]

const MARK = 'runpress-'

/** Nodes whose children are blocks. */
const containers: ReadonlySet<Nodes['type']> = new Set([
  'root', 'blockquote', 'list', 'listItem', 'admonition', 'tabSet', 'tab', 'definitionList', 'definitionDescription', 'footnoteDefinition',
])

/** The comments of a page that tell the linter to say nothing: in HTML, and in YAML in its front matter. */
export function readSuppressions(tree: Root, source: string, lines: LineIndex): Suppression[] {
  if (!source.includes(MARK)) return []
  const found: Suppression[] = []
  const blocks = new NextBlocks()
  const read = (node: Nodes): void => {
    if (node.type === 'html') {
      for (const { suppression, next } of inHtml(node, source, lines)) {
        if (suppression.scope === 'next-block') suppression.target = next ?? blocks.next()
        found.push(suppression)
      }
    } else if (node.type === 'yaml') {
      const start = rangeOf(node).start.offset
      found.push(...inYaml(node.value, start + (/^.*(?:\r\n|\n|\r)/.exec(source.slice(start))?.[0].length ?? 0), lines))
    } else if ('children' in node) {
      node.children.forEach((child, index) => {
        blocks.enter(node, index)
        read(child)
        blocks.leave()
      })
    }
  }
  read(tree)
  findNextLines(found, source, lines)
  return found
}

/** The comments of a YAML file that tell the linter to say nothing. */
export function yamlSuppressions(text: string): Suppression[] {
  if (!text.includes(MARK)) return []
  const lines = new LineIndex(text)
  const found = inYaml(text, 0, lines)
  findNextLines(found, text, lines)
  return found
}

function inHtml(node: Html, source: string, lines: LineIndex): Array<{ suppression: Suppression; next: Range | null }> {
  const { value } = node
  if (!value.includes(MARK)) return []
  const places = new HtmlSource(node, source, lines)
  const end = value.trimEnd().length
  return htmlComments(value).flatMap((comment) => {
    const suppression = parse(value.slice(comment.start + 4, comment.end - 3), (from, to) => places.range(comment.start + 4 + from, comment.start + 4 + to))
    if (!suppression) return []
    suppression.range = places.range(comment.start, comment.end)
    // What else the same piece of HTML holds is what the comment is about.
    return [{ suppression, next: comment.next >= end ? null : places.range(comment.next, end) }]
  })
}

/** The comments of a piece of HTML, each with the place of what follows it that is none. */
function htmlComments(html: string): Array<{ start: number; end: number; next: number }> {
  const comments: Array<{ start: number; end: number; next: number }> = []
  for (let start = html.indexOf('<!--'); start !== -1;) {
    const end = html.indexOf('-->', start + 4) + 3
    if (end === 2) break
    const after = /\S/g
    after.lastIndex = end
    comments.push({ start, end, next: after.exec(html)?.index ?? html.length })
    start = html.indexOf('<!--', end)
  }
  for (let index = comments.length - 2; index >= 0; index--) {
    const [comment, following] = comments.slice(index, index + 2) as [typeof comments[0], typeof comments[0]]
    if (comment.next === following.start) comment.next = following.next
  }
  return comments
}

/** Knows the block behind the node that is being read: in its container, else behind that. */
class NextBlocks {
  private readonly way: Array<{ parent: Parents; index: number }> = []
  /** For each child of a parent the index of the next one that is no comment. */
  private readonly following = new Map<Parents, number[]>()

  enter(parent: Parents, index: number): void {
    this.way.push({ parent, index })
  }

  leave(): void {
    this.way.pop()
  }

  next(): Range | null {
    for (const { parent, index } of this.way.toReversed()) {
      if (!containers.has(parent.type)) continue
      const next = parent.children[this.followingIn(parent)[index] as number]
      if (next) return rangeOf(next)
    }
    return null
  }

  private followingIn(parent: Parents): number[] {
    const known = this.following.get(parent)
    if (known) return known
    const following: number[] = []
    let next = parent.children.length
    for (let index = parent.children.length - 1; index >= 0; index--) {
      following[index] = next
      const child = parent.children[index] as Nodes
      if (child.position && !isComment(child)) next = index
    }
    this.following.set(parent, following)
    return following
  }
}

function isComment(node: Nodes): boolean {
  if (node.type !== 'html') return false
  const first = htmlComments(node.value)[0]
  return first !== undefined && node.value.slice(0, first.start).trim() === '' && first.next === node.value.length
}

/** @param base Where the YAML begins in the text that the lines are of. */
function inYaml(yaml: string, base: number, lines: LineIndex): Suppression[] {
  if (!yaml.includes(MARK)) return []
  return yamlComments(yaml).flatMap(({ text, start }) => {
    const range = (from: number, to: number): Range => lines.range(base + start + from, base + start + to)
    const suppression = parse(text.slice(1), (from, to) => range(from + 1, to + 1))
    if (!suppression) return []
    suppression.range = range(0, text.trimEnd().length)
    if (suppression.scope === 'next-block') {
      const end = start + text.length
      const block = yamlBlock(yaml, end)
      suppression.target = block && lines.range(base + block.start, base + block.end)
    }
    return [suppression]
  })
}

/** The next entry of a YAML text, with everything that is indented below it. */
function yamlBlock(yaml: string, from: number): { start: number; end: number } | null {
  let start = -1
  let end = -1
  let level = 0
  for (const { 0: line, index } of yaml.slice(from).matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/\S/)
    if (indent === -1 || line[indent] === '#') continue
    if (start === -1) {
      start = from + index + indent
      level = indent
    } else if (indent <= level) break
    end = from + index + line.trimEnd().length
  }
  return start === -1 ? null : { start, end }
}

/** @param place Of a part of the comment's text. */
function parse(text: string, place: (from: number, to: number) => Range): Suppression | null {
  const opener = /^\s*runpress-([\w-]*)(?=[\s,]|$)/.exec(text)
  if (!opener) return null
  const word = opener[1] as string
  const from = opener[0].length
  const reasonAt = text.slice(from).search(/(?:^|\s)--(?:\s|$)/)
  const names = reasonAt === -1 ? text.slice(from) : text.slice(from, from + reasonAt)
  return {
    word,
    scope: scopes.get(word) ?? null,
    rules: [...names.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({ name, range: place(from + index, from + index + name.length) })),
    reason: reasonAt === -1 ? '' : text.slice(from + reasonAt).replace(/^\s*--/, '').trim(),
    target: null,
    range: place(0, text.length),
  }
}

/** Finds the lines that comments are about: the next one that is neither blank nor a comment of this kind itself. */
function findNextLines(found: readonly Suppression[], text: string, lines: LineIndex): void {
  const byLine = new Map(found.map((suppression) => [suppression.range.start.line, suppression]))
  for (const suppression of found.toReversed()) {
    if (suppression.scope !== 'next-line') continue
    for (let number = suppression.range.end.line + 1; ; number++) {
      const line = lines.line(number, text)
      const written = line && text.slice(line.start.offset, line.end.offset)
      if (written !== null && /^[\s>]*$/.test(written)) continue
      const below = written !== null && /^[\s>]*(?:<!--|#)\s*runpress-/.test(written) ? byLine.get(number) : undefined
      // Going backwards, the target of the comment below is known already.
      if (below?.scope === 'next-line') suppression.target = below.target
      else if (below) {
        number = below.range.end.line
        continue
      } else suppression.target = line
      break
    }
  }
}
